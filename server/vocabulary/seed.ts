import type { Pool } from 'pg';
import { inTransaction } from '../database/in-transaction.ts';
import { seedConversionRules } from './conversion-seeds.ts';
import { seedEventTypes } from './event-types.ts';

/** Nothing is inserted once there is a vocabulary, so that what users delete later stays deleted. */
const insertTypes = `
  insert into event_type (code, zh, en, synonyms)
  select code, zh, en, array(select jsonb_array_elements_text(synonyms))
  from unnest($1::text[], $2::text[], $3::text[], $4::jsonb[]) as t(code, zh, en, synonyms)
  where not exists (select from event_type where not is_new)`;

const insertRules = `
  insert into conversion_rule (type_code, action, place_match, text_match, enabled)
  select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::boolean[])`;

/** Gives a database without a vocabulary the first one, with its conversion rules. Several nodes may do so at once. */
export async function seedVocabulary(pool: Pool): Promise<void> {
  await inTransaction(pool, async (transaction) => {
    await transaction.query('lock table event_type in share row exclusive mode');
    const { rowCount } = await transaction.query(insertTypes, [
      seedEventTypes.map(({ code }) => code),
      seedEventTypes.map(({ zh }) => zh),
      seedEventTypes.map(({ en }) => en),
      seedEventTypes.map(({ synonyms }) => JSON.stringify(synonyms)),
    ]);
    if (rowCount !== 0) {
      await transaction.query(insertRules, [
        seedConversionRules.map(({ typeCode }) => typeCode),
        seedConversionRules.map(({ action }) => action),
        seedConversionRules.map(({ placeMatch }) => placeMatch),
        seedConversionRules.map(({ textMatch }) => textMatch),
        seedConversionRules.map(({ enabled }) => enabled),
      ]);
    }
  });
}
