import { matchesFilter } from '../../cohorts/matches-filter.sql.ts';

/** Fields of `$1`, a parameter of type jsonb: `from`, `to`, `typeCode`, `category`, `unit`, `timeZone`, each or null. */
const text = (name: string) => `($1::jsonb->>'${name}')`;

const isTarget = `coalesce(e.type_code = ${text('typeCode')} or e.category::text = ${text('category')}, false)`;

/** What keeps events of one step together: its hour or day where the clock shows `timeZone`, or the event itself. */
const stepKey = `case when ${text('unit')} is null then e.id::text
  else date_trunc(${text('unit')}, e.start at time zone ${text('timeZone')})::text end`;

/**
 * Sequences and their events in time order, a row each; a sequence without events within the period has one row with nulls.
 * Columns: id of the sequence, user, whether the user is in the group `$5`, id of the event, item (place of its type's code
 * among all codes), start in milliseconds, key of its step, whether it is the target.
 *
 * `$1` period, target and steps. `$2` versions of sequences, or null for the current ones of the users who match every one of
 * the filters `$3` and `$4`.
 */
export const selectSequences = `
  select s.id, s.user_id, coalesce(${matchesFilter('$5::jsonb')}, false), e.id::float8, item.place,
    (extract(epoch from e.start) * 1000)::float8, ${stepKey}, ${isTarget}
  from sequence s join "user" u on u.id = s.user_id left join profile p on p.user_id = u.id
    left join event e on e.sequence_id = s.id
      and (${text('from')} is null or e.start >= ${text('from')}::timestamptz)
      and (${text('to')} is null or e.start < ${text('to')}::timestamptz)
    left join (select code, (row_number() over (order by code) - 1)::int as place from event_type) item on item.code = e.type_code
  where case when $2::int[] is null
    then s.status = 'CURRENT' and ${matchesFilter('$3::jsonb')} and ${matchesFilter('$4::jsonb')}
    else s.id = any($2) end
  order by s.id, e.start, e.id`;

/** Codes of all types of events, in the order of their items. */
export const selectCodes = 'select code from event_type order by code';
