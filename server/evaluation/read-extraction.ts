import type { Database } from '../database/database.ts';
import type { JudgedEvent } from './judged-event.ts';

/** What an extraction left in the database. */
export interface Extraction {
  /** The events of the current sequences, by user; a user without one is missing. */
  readonly events: ReadonlyMap<string, readonly JudgedEvent[]>;
  /** Rows that the extraction read, and those that an event rests on. */
  readonly rows: number;
  readonly coveredRows: number;
  readonly rejectedLines: Readonly<Record<string, number>>;
}

/** The key of a row that the truth knows too: no user of a sample has two rows at once. */
export const rowKey = (at: Date): string => at.toISOString();

/** Reads the current sequences of all users. */
export async function readExtraction({ prisma }: Database): Promise<Extraction> {
  const sequences = await prisma.sequence.findMany({
    where: { status: 'CURRENT' },
    select: {
      userId: true,
      behaviorCount: true,
      coveredCount: true,
      events: {
        orderBy: [{ start: 'asc' }, { id: 'asc' }],
        select: {
          typeCode: true,
          category: true,
          evidence: { select: { behavior: { select: { at: true } } } },
        },
      },
    },
  });
  const rejected = await prisma.rejectedLine.groupBy({
    by: ['reason'],
    _count: true,
    orderBy: { reason: 'asc' },
  });
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    events: new Map(
      sequences.map(({ userId, events }) => [
        userId,
        events.map(({ typeCode, category, evidence }) => ({
          type: typeCode,
          category,
          rows: evidence.map(({ behavior }) => rowKey(behavior.at)),
        })),
      ]),
    ),
    rows: sum(sequences.map(({ behaviorCount }) => behaviorCount)),
    coveredRows: sum(sequences.map(({ coveredCount }) => coveredCount)),
    rejectedLines: Object.fromEntries(rejected.map(({ reason, _count }) => [reason, _count])),
  };
}
