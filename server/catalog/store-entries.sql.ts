/** The tables of the catalog, and the column that says what an entry is. */
const catalogTables = {
  APPS: { table: 'app', kind: 'category', others: [], tagged: true },
  MEDIA: { table: 'media', kind: 'type', others: [], tagged: true },
  PLACES: { table: 'place', kind: 'type', others: [], tagged: false },
  ITEMS: { table: 'item', kind: 'category', others: ['brand', 'series'], tagged: false },
} as const;

export type CatalogKind = keyof typeof catalogTables;

/**
 * Adds entries; of those that are there what the new ones say is replaced (a null, no tags or the id as name say
 * nothing). Answers how many were new or changed. `$1`: a JSON array of `{id, name, kind, brand, series, tags}`, each id once.
 */
export function upsertEntries(of: CatalogKind): string {
  const { table, kind, others, tagged } = catalogTables[of];
  const said = (column: string) =>
    `excluded.${column} is not null and excluded.${column} is distinct from ${table}.${column}`;
  const plain = [kind, ...others];
  const columns = ['id', 'name', ...plain, ...(tagged ? ['tags', 'tag_source', 'tagged_at'] : [])];
  const values = [
    'id',
    'name',
    'kind',
    ...others,
    ...(tagged
      ? [
          'tags',
          `case when tags <> '{}' then 'IMPORT'::"TagSource" end`,
          `case when tags <> '{}' then now() end`,
        ]
      : []),
  ];
  const named = `excluded.name <> excluded.id and excluded.name is distinct from ${table}.name`;
  const retagged = `excluded.tags <> '{}' and excluded.tags is distinct from ${table}.tags`;
  const changes = [
    `name = case when ${named} then excluded.name else ${table}.name end`,
    ...plain.map((column) => `${column} = coalesce(excluded.${column}, ${table}.${column})`),
    ...(tagged
      ? ['tags', 'tag_source', 'tagged_at'].map(
          (column) => `${column} = case when ${retagged} then excluded.${column} else ${table}.${column} end`,
        )
      : []),
  ];
  const changed = [named, ...plain.map(said), ...(tagged ? [retagged] : [])]
    .map((each) => `(${each})`)
    .join(' or ');
  return `
    with kept as (
      insert into ${table} (${columns.join(', ')})
      select ${values.join(', ')} from jsonb_to_recordset($1::jsonb)
        as t(id text, name text, kind text, brand text, series text, tags text[])
      on conflict (id) do update set ${changes.join(', ')} where ${changed}
      returning 1
    )
    select count(*)::int as added from kept`;
}

/** Adds what no id and no name of the catalog stands for. `$1` names, `$2` what they are (null for unknown). */
export function insertUnknown(of: CatalogKind): string {
  const { table, kind } = catalogTables[of];
  return `
    insert into ${table} (id, name, ${kind})
    select n.name, n.name, n.kind from unnest($1::text[], $2::text[]) as n(name, kind)
    where not exists (select from ${table} t where t.id = n.name)
      and not exists (select from ${table} t where t.name = n.name)
    on conflict (id) do nothing`;
}
