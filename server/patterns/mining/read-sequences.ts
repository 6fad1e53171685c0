import { periodOf } from '../../cohorts/cohort-filter.ts';
import type { Transaction } from '../../database/database.ts';
import { createCollector, type ReadSequence, type Split } from './collect-sequences.ts';
import type { MinedData, ReadEvent } from './mined-data.ts';
import { filtersOf, type PatternQuestion, targetFilter } from './question.ts';
import { selectCodes, selectSequences } from './read-sequences.sql.ts';

const PAGE = 10_000;

type Row = [number, string, boolean, number | null, number | null, number | null, string | null, boolean];

/** How the question's target splits users. */
function splitOf({ target }: PatternQuestion): Split {
  if (!target) return null;
  return 'typeCode' in target || 'category' in target ? 'EVENT' : 'GROUP';
}

/**
 * Reads what a question is about, page by page. Needs a transaction, in which nothing else is read meanwhile.
 *
 * @param sequenceIds these versions of sequences, instead of the current ones of those whom the question's filters name
 */
export async function readSequences(
  transaction: Transaction,
  question: PatternQuestion,
  sequenceIds: readonly number[] | null = null,
): Promise<MinedData> {
  const codes = await transaction.query<{ code: string }>(selectCodes);
  await transaction.query(
    `declare mined no scroll cursor for ${selectSequences}`,
    parametersOf(question, sequenceIds),
  );
  const collector = createCollector(splitOf(question));
  let open: { readonly sequence: ReadSequence; readonly events: ReadEvent[] } | null = null;
  for await (const rows of pages(transaction)) {
    for (const row of rows) {
      const sequence = sequenceOf(row);
      if (open?.sequence.id !== sequence.id) {
        if (open) collector.add(open.sequence, open.events);
        open = { sequence, events: [] };
      }
      const event = eventOf(row);
      if (event) open.events.push(event);
    }
  }
  if (open) collector.add(open.sequence, open.events);
  await transaction.query('close mined');
  return collector.finish(codes.rows.map(({ code }) => code));
}

async function* pages(transaction: Transaction): AsyncGenerator<readonly Row[]> {
  for (;;) {
    const { rows } = await transaction.query<Row>({ text: `fetch ${PAGE} from mined`, rowMode: 'array' });
    yield rows;
    if (rows.length < PAGE) return;
  }
}

const sequenceOf = ([id, userId, inGroup]: Row): ReadSequence => ({ id, userId, inGroup });

/** The event of a row; null for a sequence without any. */
function eventOf([, , , id, item, at, step, isTarget]: Row): ReadEvent | null {
  return id === null || item === null || at === null || step === null
    ? null
    : { id, item, at, step, isTarget };
}

function parametersOf(question: PatternQuestion, sequenceIds: readonly number[] | null): unknown[] {
  const { target, step, timeZone } = question;
  const filters = filtersOf(question);
  const goal = target && ('typeCode' in target || 'category' in target) ? target : {};
  const unit = step === 'EVENT' ? null : step.toLowerCase();
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  return [
    json({ ...periodOf(filters), ...goal, unit, timeZone: timeZone ?? null }),
    sequenceIds,
    json(filters[0]),
    json(filters[1]),
    json(targetFilter(question)),
  ];
}
