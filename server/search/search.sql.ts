/*
 * Parameters of all parts: `$1` the text in lower case, `$2` the same as the beginning of a LIKE pattern, `$3` how many of a
 * kind, `$4` who asks, `$5` whether what belongs to others may be seen, `$6` and `$7` the first and the last id of a run that
 * begin so, null for a text that is no beginning of one, `$8` the text as it was written: ids of the catalog are looked up so.
 *
 * What can be large is looked up by an index where a name begins with the text; what only contains it is looked for among so
 * many rows and no more. Ranks: 0 is the text, 1 begins with it, 2 contains it, 3 names it in other words.
 */

/** Rows that are read through for a text in the middle of something. */
const bound = {
  users: 50_000,
  profiles: 20_000,
  entries: 20_000,
  saved: 500,
  named: 2_000,
  questions: 5_000,
};

const rankOf = (name: string): string =>
  `case when lower(${name}) = $1 then 0 when lower(${name}) like $2 then 1 else 2 end`;

const holds = (text: string): string => `strpos(lower(${text}), $1) > 0`;

/** Hits of a kind: the best of a select of id, of_id, zh, en, detail and rank. */
const hits = (kind: string, select: string): string =>
  `(select '${kind}' as kind, * from (${select}) found order by rank, length(zh), id limit $3)`;

const recentUsers = (most: number): string =>
  `(select id from "user" where behavior_count >= 0 order by last_behavior_at desc nulls last, id limit ${most}) recent`;

const profileWords = `concat_ws(' ', p.city, p.occupation, p.purchase_intent, array_to_string(p.interests, ' '), p.text)`;

const isBeginning = (name: string): string => `lower(${name}) like $2`;

/** The first rows of some selects, one after the other: where the first brings enough, the others are not run. */
const firstOf = (...selects: string[]): string =>
  `(${selects.map((select) => `(${select})`).join(' union all ')} limit $3)`;

// `offset 0` keeps the planner from reading through all profiles instead of those of the recent users.
const users = `
  select u.id, null::text as of_id, u.id as zh, u.id as en, concat_ws(' · ', p.city, p.occupation) as detail, u.rank
  from ${firstOf(
    `select id, ${rankOf('id')} as rank from "user" where ${isBeginning('id')} order by lower(id) using ~<~ limit $3`,
    `select id, 2 from ${recentUsers(bound.users)} where ${holds('id')} and not ${isBeginning('id')}`,
    `select recent.id, 3 from ${recentUsers(bound.profiles)},
       lateral (select ${profileWords} as words from profile p where p.user_id = recent.id offset 0) said
       where ${holds('words')} and not ${holds('recent.id')}`,
  )} u left join profile p on p.user_id = u.id`;

const eventTypes = `
  select code as id, null::text as of_id, zh, en, code as detail, found.rank
  from event_type, lateral (select min(${rankOf('name')}) as rank from unnest(array[code, zh, en] || synonyms) name
    where ${holds('name')}) found
  where merged_into is null and found.rank is not null`;

const isId = 'id in ($1, $8)';

/** A part of the catalog: an entry by its name or its id, by a part of the name, or by other words about it. */
const entries = (table: string, detail: string, words: string): string => {
  const columns = `id, null::text as of_id, name as zh, name as en, ${detail} as detail`;
  const part = `(select * from ${table} order by id limit ${bound.entries}) part`;
  return `select * from ${firstOf(
    `select ${columns}, 0 as rank from ${table} where ${isId}`,
    `select ${columns}, ${rankOf('name')} from ${table} where ${isBeginning('name')} and not ${isId} order by lower(name) using ~<~ limit $3`,
    `select ${columns}, 2 from ${part} where ${holds('name')} and not ${isBeginning('name')} and not ${isId}`,
    `select ${columns}, 3 from ${part} where ${holds(words)} and not ${holds('name')} and not ${isId}`,
  )} entries`;
};

const patterns = `
  select p.mining_id || '-' || p.rank as id, p.mining_id::text as of_id, chain.zh, chain.en, p.note as detail,
    case when ${holds(`coalesce(p.note, '')`)} then ${rankOf('p.note')} else 2 end as rank
  from (select * from pattern where saved_at is not null order by saved_at desc limit ${bound.saved}) p,
    lateral (select string_agg(step.zh, ' → ' order by place) as zh, string_agg(step.en, ' → ' order by place) as en from (
      select s.place, string_agg(coalesce(t.zh, c.code), ' + ') as zh, string_agg(coalesce(t.en, c.code), ' + ') as en
      from jsonb_array_elements(p.steps) with ordinality s(codes, place)
        cross join jsonb_array_elements_text(s.codes) c(code) left join event_type t on t.code = c.code
      group by s.place) step) chain
  where ${holds(`concat_ws(' ', p.note, chain.zh, chain.en)`)}`;

const graphs = `
  select newest.id::text as id, null::text as of_id, s.name as zh, s.name as en, 'v' || newest.version as detail, ${rankOf('s.name')} as rank
  from (select * from graph_series order by id desc limit ${bound.named}) s,
    lateral (select id, version from graph where series_id = s.id order by version desc limit 1) newest
  where ${holds('s.name')}`;

const cohorts = `
  select id::text as id, null::text as of_id, name as zh, name as en, null::text as detail, ${rankOf('name')} as rank
  from (select * from cohort order by id desc limit ${bound.named}) cohort where ${holds('name')}`;

const questions = `
  select id::text as id, graph_id::text as of_id, text as zh, text as en, null::text as detail, ${rankOf('text')} as rank
  from (select * from question where principal = $4 or $5 order by id desc limit ${bound.questions}) question
  where ${holds('text')}`;

const runs = `
  select id::text as id, null::text as of_id, id::text as zh, id::text as en, kind as detail, ${rankOf('id::text')} as rank
  from run where id between $6::uuid and $7::uuid and (kind <> 'answerQuestion' or principal = $4 or $5)`;

/** Everything that a text can mean, in one statement: of each kind the best. */
export const selectHits = [
  hits('USER', users),
  hits('EVENT_TYPE', eventTypes),
  hits('APP', entries('app', 'category', `concat_ws(' ', category, array_to_string(tags, ' '))`)),
  hits('MEDIA', entries('media', 'type', `concat_ws(' ', type, array_to_string(tags, ' '))`)),
  hits('PLACE', entries('place', 'type', 'type')),
  hits('ITEM', entries('item', `concat_ws(' ', brand, series)`, `concat_ws(' ', category, brand, series)`)),
  hits('PATTERN', patterns),
  hits('GRAPH', graphs),
  hits('COHORT', cohorts),
  hits('QUESTION', questions),
  hits('RUN', runs),
].join('\n  union all');
