import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { createEngine, type Engine, type EngineOptions } from './engine.ts';
import type { NewItem, StoredItem } from './journal/items.ts';
import type { Lease } from './journal/lease.ts';
import type { RunRequest } from './work/run-request.ts';

/** A request for a run of the kind `test`, about nothing in particular. */
export function testRequest(changes: Partial<RunRequest> = {}): RunRequest {
  return {
    kind: 'test',
    subject: null,
    principal: 'tester',
    input: {},
    exclusiveKey: null,
    runKey: null,
    lane: 'INTERACTIVE',
    parentId: null,
    ...changes,
  };
}

/** A chunk of text. */
export function chunk(text: string): NewItem {
  return { kind: 'LlmChunk', payload: { step: 1, attempt: 1, text, reasoning: false } };
}

export const done: NewItem = { kind: 'Done', payload: { details: {} } };

/** An engine on a database, with short leases and without coalescing unless told otherwise. */
export function testEngine(database: TestDatabase, options: Partial<EngineOptions> = {}): Engine {
  return createEngine({
    database,
    kinds: [],
    log: pino({ level: 'silent' }),
    leaseMs: 5_000,
    chunkWindowMs: 0,
    concurrency: 10,
    runsPerPrincipal: 1_000,
    journalDays: 28,
    upkeep: [],
    ...options,
  });
}

/** A database and a started engine that does runs of the kind `test` with the given function. */
export async function startTestEngine(
  execute: EngineOptions['kinds'][number]['execute'],
  options: Partial<EngineOptions> = {},
) {
  const database = await createTestDatabase();
  const engine = testEngine(database, { kinds: [{ kind: 'test', execute }], ...options });
  await engine.start();
  return {
    database,
    engine,
    async stop() {
      await engine.stop();
      await database.drop();
    },
  };
}

/** A run row that this test holds the lease of, as a worker would. */
export async function heldRun({ pool }: TestDatabase): Promise<Lease> {
  const runId = randomUUID();
  await pool.query(
    `insert into run (id, kind, principal, input, status, epoch, lease_until)
     values ($1, 'test', 'tester', '{}', 'RUNNING', 1, now() + interval '1 hour')`,
    [runId],
  );
  return { runId, epoch: 1, lastSeq: 0 };
}

/** Everything that a source yields. */
export async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

/** The text of a run's chunks. */
export function textOf(items: readonly StoredItem[]): string {
  return items.map((item) => (item.kind === 'LlmChunk' ? item.payload.text : '')).join('');
}

/** A promise with its handles, for tests in which things move only when the test says so. */
export function gate<T = void>(): { readonly opened: Promise<T>; readonly open: (value: T) => void } {
  let open: (value: T) => void = () => undefined;
  const opened = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
