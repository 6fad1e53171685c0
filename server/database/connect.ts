import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Connection } from './connection.ts';
import { PrismaClient } from './generated/prisma/client.ts';
import { PooledClient } from './pooled-client.ts';

/**
 * Milliseconds for which a transaction may wait for its client. A process that is paused, or cut off, in the middle of one
 * would hold its locks until it comes back, and with them the runs that others are to take over: so it is the usual lease.
 */
const longestIdleMs = 5_000;

/** Prisma and our own SQL over one pool. */
export interface Clients {
  readonly prisma: PrismaClient;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** Makes a pool of at most `poolSize` connections and one Prisma client over it. Connects when first used. */
export function connect(connection: Connection, poolSize: number): Clients {
  const pool = new pg.Pool({
    ...connection,
    max: poolSize,
    Client: PooledClient,
    idle_in_transaction_session_timeout: longestIdleMs,
  });
  // An idle connection ends with an error when the server goes away. The pool has dropped it already, and the
  // next query says what is wrong; without a listener the event would end the process.
  pool.on('error', () => undefined);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    prisma,
    pool,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
