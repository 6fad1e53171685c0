import type { Pool } from 'pg';
import { migrationsFolder, readMigrations } from '../database/migrations.ts';
import { inTime } from './in-time.ts';

/** Why a node should get no new requests, in a word and in words. */
export interface NotReady {
  readonly status: 'starting' | 'draining' | 'no-database' | 'other-migrations';
  readonly reason: string;
}

const reasons = {
  starting: 'The node is starting.',
  draining: 'The node is about to stop; it hands its runs over.',
  'no-database': 'The database does not answer.',
  'other-migrations': 'The database has other migrations than this version of Causeway.',
} as const satisfies Record<NotReady['status'], string>;

/** Milliseconds after which a database that does not answer counts as away. */
const patienceMs = 2_000;

const appliedMigrations =
  'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null';

/** Whether a load balancer should send requests to this node. */
export class Readiness {
  readonly #pool: Pool;
  #phase: 'starting' | 'serving' | 'draining' = 'starting';

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The node has begun to serve. */
  serve(): void {
    this.#phase = 'serving';
  }

  /** The node is about to stop: from now on it is not ready, and never again. */
  drain(): void {
    this.#phase = 'draining';
  }

  /** Null when it is ready. */
  async trouble(): Promise<NotReady | null> {
    if (this.#phase !== 'serving') return notReady(this.#phase);
    const applied = await inTime(this.#pool.query<{ name: string }>(appliedMigrations), patienceMs);
    if (!applied) return notReady('no-database');
    const same = namesOf(applied.rows) === namesOf(await readMigrations(migrationsFolder));
    return same ? null : notReady('other-migrations');
  }
}

function namesOf(migrations: readonly { readonly name: string }[]): string {
  return migrations
    .map(({ name }) => name)
    .sort()
    .join();
}

function notReady(status: NotReady['status']): NotReady {
  return { status, reason: reasons[status] };
}
