import { periodOf } from '../../cohorts/cohort-filter.ts';
import type { Transaction } from '../../database/database.ts';
import { createCollector, type ReadSequence, type Split } from './collect-sequences.ts';
import type { MinedData, ReadEvent } from './mined-data.ts';
import { filtersOf, type PatternQuestion, targetFilter } from './question.ts';
import { readAll, selectCodes, selectEvents, selectSequences } from './read-sequences.sql.ts';

/** Events that are fetched at once. */
const PAGE = 10_000;

type SequenceRow = [id: number, userId: string, inGroup: boolean];
type EventRow = [
  sequence: number,
  id: number,
  item: number,
  at: number,
  step: string | null,
  isTarget: boolean | null,
];

/** How the question's target splits users. */
function splitOf({ target }: PatternQuestion): Split {
  if (!target) return null;
  return 'typeCode' in target || 'category' in target ? 'EVENT' : 'GROUP';
}

/**
 * Reads what a question is about, the events page by page. Needs a transaction, in which nothing else is read meanwhile.
 *
 * @param sequenceIds these versions of sequences, instead of the current ones of those whom the question's filters name
 */
export async function readSequences(
  transaction: Transaction,
  question: PatternQuestion,
  sequenceIds: readonly number[] | null = null,
): Promise<MinedData> {
  const codes = await transaction.query<{ code: string }>(selectCodes);
  const sequences = await listSequences(transaction, question, sequenceIds);
  const collector = createCollector(splitOf(question));
  let next = 0;
  let events: ReadEvent[] = [];
  /** Adds all sequences before this one; only the first of them has the events at hand. */
  const addUpTo = (id: number) => {
    for (let open = sequences[next]; open && open.id < id; open = sequences[next]) {
      collector.add(open, events);
      events = [];
      next += 1;
    }
  };
  for await (const rows of eventPages(transaction, question, sequences)) {
    for (const [sequence, id, item, at, step, isTarget] of rows) {
      addUpTo(sequence);
      events.push({ id, item, at, step, isTarget: isTarget ?? false });
    }
  }
  addUpTo(Number.POSITIVE_INFINITY);
  return collector.finish(codes.rows.map(({ code }) => code));
}

async function listSequences(
  transaction: Transaction,
  question: PatternQuestion,
  sequenceIds: readonly number[] | null,
): Promise<ReadSequence[]> {
  const [first, second] = filtersOf(question);
  const values = [sequenceIds, ...[first, second, targetFilter(question)].map(asJson)];
  const { rows } = await transaction.query<SequenceRow>({ text: selectSequences, values, rowMode: 'array' });
  return rows.map(([id, userId, inGroup]) => ({ id, userId, inGroup }));
}

async function* eventPages(
  transaction: Transaction,
  question: PatternQuestion,
  sequences: readonly ReadSequence[],
): AsyncGenerator<readonly EventRow[]> {
  const { target, step, timeZone } = question;
  const goal = target && ('typeCode' in target || 'category' in target) ? target : {};
  const unit = step === 'EVENT' ? null : step.toLowerCase();
  const bounds = { ...periodOf(filtersOf(question)), ...goal, unit, timeZone: timeZone ?? null };
  await transaction.query(readAll);
  await transaction.query(`declare mined no scroll cursor for ${selectEvents}`, [
    sequences.map(({ id }) => id),
    asJson(bounds),
  ]);
  for (;;) {
    const { rows } = await transaction.query<EventRow>({
      text: `fetch ${PAGE} from mined`,
      rowMode: 'array',
    });
    yield rows;
    if (rows.length < PAGE) break;
  }
  await transaction.query('close mined');
}

const asJson = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
