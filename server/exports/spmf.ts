import type { Pool } from 'pg';
import { selectCodes } from '../patterns/data/read-sequences.sql.ts';
import { readPages } from './read-pages.ts';

interface UserRow {
  readonly userId: string;
  readonly codes: readonly string[];
}

/** Users behind one, each with the codes of the current sequence in time order. `$1` user, `$2` how many. */
const selectUsers = `
  select s.user_id as "userId", array(select type_code from event where sequence_id = s.id order by start, id) as codes
  from sequence s where s.status = 'CURRENT' and s.user_id > $1 order by s.user_id limit $2`;

/**
 * All current sequences in the text format of the SPMF library: a line a user, each event an item, `-1` behind it, `-2` at
 * the end. An item is the place of the event type's code among all codes, from 1, as SPMF wants items to be positive; the
 * lines at the head say which is which. Throws when a type comes up that the head does not name.
 */
export async function* writeSpmf(pool: Pool): AsyncGenerator<string, void, undefined> {
  const { rows: types } = await pool.query<{ code: string }>(selectCodes);
  const items = new Map(types.map(({ code }, place) => [code, place + 1]));
  yield ['@CONVERTED_FROM_TEXT', ...[...items].map(([code, item]) => `@ITEM=${item}=${code}`), ''].join('\n');
  const itemOf = (code: string): number => {
    const item = items.get(code);
    if (item === undefined) throw new Error(`The event type ${code} was added during the export.`);
    return item;
  };
  const pages = readPages<UserRow>(async (last, most) => {
    const { rows } = await pool.query<UserRow>(selectUsers, [last?.userId ?? '', most]);
    return rows;
  });
  for await (const users of pages)
    yield users.map(({ codes }) => `${codes.map((code) => `${itemOf(code)} -1 `).join('')}-2\n`).join('');
}
