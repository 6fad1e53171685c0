import type { ImportKind } from '../database/generated/prisma/client.ts';

/** Kinds of import that write over rows; behaviors only ever add some. */
export type OverwritingKind = Exclude<ImportKind, 'BEHAVIORS'>;

const tables = {
  PROFILES: { table: 'profile', key: 'user_id' },
  APPS: { table: 'app', key: 'id' },
  MEDIA: { table: 'media', key: 'id' },
  PLACES: { table: 'place', key: 'id' },
  ITEMS: { table: 'item', key: 'id' },
} as const satisfies Record<OverwritingKind, { table: string; key: string }>;

/** `$1` import, `$2` ids. What the import wrote first counts as before. */
export const keepRowsBefore = (kind: OverwritingKind): string => {
  const { table, key } = tables[kind];
  return `
    insert into import_change (import_id, subject, before)
    select $1::int, subject, (select to_jsonb(t) from ${table} t where t.${key} = subject)
    from unnest($2::text[]) as subject on conflict do nothing`;
};

/**
 * For each row that an import wrote: the first later import of this kind that wrote it, too, if any. `$1` import,
 * `$2` its kind.
 */
const successors = `
  select c.subject, c.before, (
    select min(l.import_id) from import_change l join import i on i.id = l.import_id
    where l.subject = c.subject and l.import_id > c.import_id and i.kind = $2::"ImportKind") as later
  from import_change c where c.import_id = $1`;

/** Where a later import wrote over the same row, what was before that one is now what was before this. `$1`, `$2` as above. */
export const handOnBefore = `
  update import_change l set before = s.before from (${successors}) s
  where l.import_id = s.later and l.subject = s.subject`;

/** Removes rows that were not there before and that no later import wrote. `$1`, `$2` as above. */
export const deleteAdded = (kind: OverwritingKind): string => {
  const { table, key } = tables[kind];
  return `delete from ${table} t using (${successors}) s where s.later is null and s.before is null and t.${key} = s.subject`;
};

/**
 * Takes out the rows that are to be as they were, and answers how that was; tags that were given since are kept.
 * `$1`, `$2` as above.
 */
export const restoreBefore = (kind: OverwritingKind): string => {
  const { table, key } = tables[kind];
  return `
    with old as (
      select s.subject, s.before from (${successors}) s where s.later is null and s.before is not null
    ), gone as (
      delete from ${table} t using old where t.${key} = old.subject returning t.${key} as subject, to_jsonb(t) as now
    )
    select old.before || case when now ->> 'tag_source' in ('MODEL', 'MANUAL')
      then jsonb_build_object('tags', now -> 'tags', 'tag_source', now -> 'tag_source', 'tagged_at', now -> 'tagged_at')
      else '{}' end as row
    from old left join gone using (subject)`;
};

/** Writes rows that \`restoreBefore\` took out, as they were. `$1` array of rows in JSON. */
export const writeBack = (kind: OverwritingKind): string =>
  `insert into ${tables[kind].table} select r.* from unnest($1::jsonb[]) as b(row),
    lateral jsonb_populate_record(null::${tables[kind].table}, b.row) r`;
