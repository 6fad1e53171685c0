import { expect } from 'vitest';
import type { Database } from '../../server/database/database.ts';
import { upTo } from '../faults/processes/watch.ts';
import type { WatchedRun } from './load.ts';
import type { Purchase } from './paid-provider.ts';
import { days, rowsPerDay } from './people.ts';

/** I1–I6: each watcher holds exactly what lies in the journal, which is 1..n and ends once. */
export async function checkRuns({ prisma }: Database, runs: readonly WatchedRun[]): Promise<void> {
  for (const { runId, watchers } of runs) {
    const items = await prisma.journalItem.findMany({ where: { runId }, orderBy: { seq: 'asc' } });
    expect(items.map(({ seq }) => seq)).toEqual(upTo(items.length));
    expect(items.filter(({ kind }) => kind === 'Done' || kind === 'Error')).toEqual([items.at(-1)]);
    const run = await prisma.run.findUniqueOrThrow({ where: { id: runId } });
    const { status, errorCode, errorMessage, lastSeq } = run;
    expect({ status, errorCode, errorMessage, lastSeq }).toEqual({
      status: 'FINISHED',
      errorCode: null,
      errorMessage: null,
      lastSeq: items.length,
    });
    const sequence = await prisma.sequence.findFirstOrThrow({ where: { runId } });
    expect(sequence).toMatchObject({ eventCount: days.length, coveredCount: days.length * rowsPerDay });
    const stored = items.map(({ seq, kind, payload }) => [seq, kind, textOf(payload)]);
    for (const held of watchers)
      expect(held.map(({ seq, __typename, text }) => [seq, __typename, text])).toEqual(stored);
  }
}

function textOf(payload: unknown): unknown {
  return typeof payload === 'object' && payload !== null && 'text' in payload ? payload.text : undefined;
}

/**
 * I7: by the provider's own list no step was asked for once it had finished, and the ledger knows every call that the
 * provider saw, and how it ended.
 */
export async function checkPurchases(
  { prisma }: Database,
  runs: readonly WatchedRun[],
  purchases: readonly Purchase[],
): Promise<void> {
  for (const { runId } of runs) {
    const run = await prisma.run.findUniqueOrThrow({
      where: { id: runId },
      include: { steps: true, calls: true },
    });
    const [from, to] = [run.createdAt.getTime(), run.endedAt?.getTime() ?? 0];
    for (const { step, finishedAt } of run.steps) {
      const bought = purchases.filter(
        ({ user, day, at }) => user === run.subject && day === days[step - 1] && at >= from && at <= to,
      );
      const entered = run.calls.filter((call) => call.step === step);
      expect(bought.length).toBeGreaterThan(0);
      expect(bought.filter(({ at }) => at > (finishedAt?.getTime() ?? 0))).toEqual([]);
      expect(entered.length).toBeGreaterThanOrEqual(bought.length);
      expect(entered.filter(({ outcome }) => outcome === 'STARTED')).toEqual([]);
    }
  }
}
