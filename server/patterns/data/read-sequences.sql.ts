import { matchesFilter } from '../../cohorts/matches-filter.sql.ts';
import { eventCategories } from './mined-data.ts';

/**
 * The sequences that a question is about, by their ids: id, user, whether the user is in the group `$4`.
 *
 * `$1` versions of sequences, or null for the current ones of the users who match both of the filters `$2` and `$3`.
 */
export const selectSequences = `
  select s.id, s.user_id, coalesce(${matchesFilter('$4::jsonb')}, false)
  from sequence s join "user" u on u.id = s.user_id left join profile p on p.user_id = u.id
  where case when $1::int[] is null
    then s.status = 'CURRENT' and ${matchesFilter('$2::jsonb')} and ${matchesFilter('$3::jsonb')}
    else s.id = any($1) end
  order by s.id`;

/** Fields of `$2`, a parameter of type jsonb: `from`, `to`, `typeCode`, `category`, `unit`, `timeZone`, each or null. */
const text = (name: string) => `($2::jsonb->>'${name}')`;

const isTarget = `e.type_code = ${text('typeCode')} or e.category::text = ${text('category')}`;

/** What keeps events of one step together: its hour or day where the clock shows `timeZone`; null for each event by itself. */
const stepKey = `case when ${text('unit')} is not null
  then date_trunc(${text('unit')}, e.start at time zone ${text('timeZone')})::text end`;

/**
 * The events of the sequences `$1`, by sequence and in time order: id of the sequence, id of the event, item (place of its
 * type's code among all codes), start and end in milliseconds, place of its category among `eventCategories`, key of its step,
 * whether it is the target (null: it is not).
 */
export const selectEvents = `
  with item as materialized (select code, (row_number() over (order by code) - 1)::int as place from event_type)
  select e.sequence_id, e.id::float8, item.place, round(date_part('epoch', e.start) * 1000),
    round(date_part('epoch', e."end") * 1000), array_position('{${eventCategories.join()}}'::"EventCategory"[], e.category) - 1,
    ${stepKey}, ${isTarget}
  from event e join item on item.code = e.type_code
  where e.sequence_id = any($1::int[])
    and (${text('from')} is null or e.start >= ${text('from')}::timestamptz)
    and (${text('to')} is null or e.start < ${text('to')}::timestamptz)
  order by e.sequence_id, e.start, e.id`;

/** The cursor is read to its end, so the fastest way to all rows is wanted, and not the one to the first. */
export const readAll = 'set local cursor_tuple_fraction = 1';

/** Codes of all types of events, in the order of their items. */
export const selectCodes = 'select code from event_type order by code';
