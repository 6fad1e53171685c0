import type { Pool } from 'pg';
import { Gauge, type Registry } from 'prom-client';

/** Shows how busy this node's connections to the database are. */
export function poolMetrics(registry: Registry, pool: Pool): void {
  new Gauge({
    name: 'causeway_database_connections',
    help: 'Connections of this node to the database, by whether somebody uses them.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'used' }, pool.totalCount - pool.idleCount);
    },
  });
  new Gauge({
    name: 'causeway_database_waiting',
    help: 'Statements that wait for a free connection.',
    registers: [registry],
    collect() {
      this.set(pool.waitingCount);
    },
  });
}
