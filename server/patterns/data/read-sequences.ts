import { periodOf } from '../../cohorts/cohort-filter.ts';
import type { Transaction } from '../../database/database.ts';
import { createCollector, type ReadSequence, type Split } from './collect-sequences.ts';
import type { MinedData, ReadEvent } from './mined-data.ts';
import { readAll, selectCodes, selectEvents, selectSequences } from './read-sequences.sql.ts';
import type { SequenceScope } from './scope.ts';

/** Events that are fetched at once. */
const PAGE = 10_000;

type SequenceRow = [id: number, userId: string, inGroup: boolean];
type EventRow = [
  sequence: number,
  id: number,
  item: number,
  at: number,
  end: number,
  category: number,
  step: string | null,
  isTarget: boolean | null,
];

const splitOf = ({ goal, group }: SequenceScope): Split => (goal ? 'EVENT' : group ? 'GROUP' : null);

/**
 * Reads the sequences of a scope, the events page by page. Needs a transaction, in which nothing else is read meanwhile.
 *
 * @param sequenceIds these versions of sequences, instead of the current ones of the users whom the filters name
 */
export async function readSequences(
  transaction: Transaction,
  scope: SequenceScope,
  sequenceIds: readonly number[] | null = null,
): Promise<MinedData> {
  const codes = await transaction.query<{ code: string }>(selectCodes);
  const sequences = await listSequences(transaction, scope, sequenceIds);
  const collector = createCollector(splitOf(scope));
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
  for await (const rows of eventPages(transaction, scope, sequences)) {
    for (const [sequence, id, item, at, end, category, step, isTarget] of rows) {
      addUpTo(sequence);
      events.push({ id, item, at, end, category, step, isTarget: isTarget ?? false });
    }
  }
  addUpTo(Number.POSITIVE_INFINITY);
  return collector.finish(codes.rows.map(({ code }) => code));
}

async function listSequences(
  transaction: Transaction,
  scope: SequenceScope,
  sequenceIds: readonly number[] | null,
): Promise<ReadSequence[]> {
  const [first, second] = scope.filters;
  const values = [sequenceIds, ...[first, second, scope.group].map(asJson)];
  const { rows } = await transaction.query<SequenceRow>({ text: selectSequences, values, rowMode: 'array' });
  return rows.map(([id, userId, inGroup]) => ({ id, userId, inGroup }));
}

async function* eventPages(
  transaction: Transaction,
  scope: SequenceScope,
  sequences: readonly ReadSequence[],
): AsyncGenerator<readonly EventRow[]> {
  const { filters, step, timeZone = null, goal = {} } = scope;
  const unit = step === 'EVENT' ? null : step.toLowerCase();
  const bounds = { ...periodOf(filters), ...goal, unit, timeZone };
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
