/** The version of the user `$1` that the graph `$2` was computed from, or the current one when `$2` is null. */
export const selectVersion = `
  select s.id from sequence s
  where s.user_id = $1 and case when $2::int is null then s.status = 'CURRENT'
    else exists (select from graph g where g.id = $2 and s.id = any(g.sequence_ids)) end`;

/**
 * Events of the version `$1`, the newest first, with how many there are in all and how many behaviors each rests on. `$2`: codes
 * of types, or null for all; `$3` and `$4`: the period in which they count; `$5` how many.
 */
export const selectNewest = `
  select e.id::text, e.type_code as code, count(*) over ()::int as total,
    (select count(*)::int from event_evidence where event_id = e.id) as behaviors
  from event e
  where e.sequence_id = $1 and ($2::text[] is null or e.type_code = any($2))
    and ($3::timestamptz is null or e.start >= $3) and ($4::timestamptz is null or e.start < $4)
  order by e.start desc, e.id desc limit $5`;

/** What is known of a thing that a log calls by its id or by its name: an id goes before a name, as for prompts. */
const entryOf = (table: string, kind: string): string => `
  (select entry.id, entry.name, entry.${kind} as kind from ${table} entry where entry.id = thing.reference or entry.name = thing.reference
   order by entry.id <> thing.reference, entry.id limit 1)`;

const thingsIn = (rank: number, kind: string, column: string, known: string): string => `
  select ${rank} as rank, '${kind}' as kind, evidence.event_id, coalesce(entry.id, thing.reference) as key,
    coalesce(entry.name, thing.reference) as name, entry.kind as "catalogKind", thing.behaviors
  from evidence cross join lateral (values (evidence.${column}, evidence.behaviors)) thing(reference, behaviors)
  left join lateral ${entryOf(column, known)} entry on true
  where thing.reference is not null`;

/**
 * The items, apps, media and places that the behaviors of the events `$1` name, with the behaviors of each event that name
 * them: by kinds, the most frequent first. A thing that logs call by its id and by its name is one.
 */
export const selectThings = `
  with evidence as (
    select ev.event_id, b.item, b.app, b.media, b.place, count(*) as behaviors
    from event_evidence ev join behavior b on b.id = ev.behavior_id
    where ev.event_id = any($1::bigint[]) group by 1, 2, 3, 4, 5)
  select kind, event_id::text as "eventId", key, name, "catalogKind", sum(behaviors)::int as behaviors
  from (${[
    thingsIn(1, 'ITEM', 'item', 'category'),
    thingsIn(2, 'APP', 'app', 'category'),
    thingsIn(3, 'MEDIA', 'media', 'type'),
    thingsIn(4, 'PLACE', 'place', 'type'),
  ].join(' union all ')}) named
  group by rank, kind, event_id, key, name, "catalogKind"
  order by rank, sum(sum(behaviors)) over (partition by kind, key) desc, key, event_id desc`;
