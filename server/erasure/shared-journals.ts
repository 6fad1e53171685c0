import type { Transaction } from '../database/database.ts';
import { eraseLines } from './erase-lines.ts';
import { likePatterns } from './like-patterns.ts';
import { personKinds } from './own-rows.sql.ts';
import type { Person } from './person.ts';

/**
 * Runs about many people whose journals may name one, also where a name lies across pieces of the model's text, and
 * those of answers that could cite the person's events. `$1` patterns for JSON, `$2` for text, `$3` kinds that are about
 * one person, `$4` ids of events.
 */
const findRuns = `
  with shared as (select id from run where kind <> all($3) and expired_at is null)
  select distinct i.run_id as id from journal_item i join shared s on s.id = i.run_id
  where i.payload::text like any($1)
  union
  select i.run_id from journal_item i join shared s on s.id = i.run_id where i.kind = 'LlmChunk'
  group by i.run_id having string_agg(i.payload ->> 'text', '' order by i.seq) like any($2)
  union
  select run_id from question where run_id is not null and retrieved && $4::text[]`;

/** All pieces of the model's text. `$1` run. */
const readChunks = `
  select seq, payload from journal_item where run_id = $1 and kind = 'LlmChunk' order by seq`;

/** What else may name the person: a sentence may do so by its citations. `$1` run, `$2` patterns. */
const readOthers = `
  select seq, payload from journal_item where run_id = $1 and kind <> 'LlmChunk'
    and (payload::text like any($2) or payload::text like '%"citations"%')`;

/** `$1` run, `$2` numbers, `$3` payloads. */
const writePayloads = `
  update journal_item i set payload = n.payload from unnest($2::int[], $3::jsonb[]) as n(seq, payload)
  where i.run_id = $1 and i.seq = n.seq`;

interface Item {
  readonly seq: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * Rewrites items of journals that tell of many people where they tell of this one. Numbers, kinds and times stay, so
 * that every cursor holds: the one exception to rule 1. Answers how many items changed.
 */
export async function rewriteSharedJournals(transaction: Transaction, person: Person): Promise<number> {
  const { inText, inJson } = likePatterns(person);
  const { rows } = await transaction.query<{ id: string }>(findRuns, [
    inJson,
    inText,
    personKinds,
    person.eventIds,
  ]);
  let changed = 0;
  for (const { id } of rows) {
    const { rows: others } = await transaction.query<Item>(readOthers, [id, inJson]);
    const told = others.map((item) => ({ ...item, erased: person.eraser.value(item.payload) }));
    const { rows: chunks } = await transaction.query<Item>(readChunks, [id]);
    const texts = eraseLines(
      chunks.map(({ payload }) => String(payload.text)),
      (line) => person.eraser.names(line),
    );
    const said = chunks.map((item, n) => ({ ...item, erased: { ...item.payload, text: texts[n] } }));
    const other = [...told, ...said].filter(
      ({ payload, erased }) => JSON.stringify(payload) !== JSON.stringify(erased),
    );
    changed += other.length;
    await transaction.query(writePayloads, [
      id,
      other.map(({ seq }) => seq),
      other.map(({ erased }) => JSON.stringify(erased)),
    ]);
  }
  return changed;
}
