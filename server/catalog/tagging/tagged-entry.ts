import type { Database, Transaction } from '../../database/database.ts';

/** What can be tagged. */
export const taggedKinds = { APPS: 'Mobile apps.', MEDIA: 'Sites and channels.' } as const;
export type TaggedKind = keyof typeof taggedKinds;

/** Which entries a run is about, if they are not named one by one. */
export const tagScopes = {
  MISSING: 'Entries that nobody has tagged.',
  ALL: 'All entries, but those that were tagged by hand.',
} as const;
export type TagScope = keyof typeof tagScopes;

/** An entry as the prompt shows it. */
export interface TaggedEntry {
  readonly id: string;
  readonly name: string;
  /** Category of an app, type of a media. */
  readonly kind: string | null;
  /** The run that tagged it last. */
  readonly tagRunId: string | null;
}

/** Tags that were accepted for an entry. Plain JSON: as a Progress announces them. */
export interface NewTags {
  readonly kind: TaggedKind;
  readonly id: string;
  readonly name: string;
  readonly tags: readonly string[];
}

const tables = {
  APPS: { table: 'app', kind: 'category' },
  MEDIA: { table: 'media', kind: 'type' },
} as const satisfies Record<TaggedKind, { table: string; kind: string }>;

/** The entries of these ids, in their order; ids that are not there any more are left out. */
export async function loadEntries(
  transaction: Transaction,
  of: TaggedKind,
  ids: readonly string[],
): Promise<readonly TaggedEntry[]> {
  const { table, kind } = tables[of];
  const { rows } = await transaction.query<TaggedEntry>(
    `select id, name, ${kind} as kind, tag_run_id as "tagRunId" from ${table} where id = any($1::text[])`,
    [ids],
  );
  const byId = new Map(rows.map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The ids of the entries that a scope means, sorted. */
export async function idsOf({ pool }: Database, of: TaggedKind, scope: TagScope): Promise<readonly string[]> {
  const condition = scope === 'MISSING' ? 'tag_source is null' : `tag_source is distinct from 'MANUAL'`;
  const { rows } = await pool.query<{ id: string }>(
    `select id from ${tables[of].table} where ${condition} order by id`,
  );
  return rows.map(({ id }) => id);
}

/** Stores tags that a run made; what was tagged by hand meanwhile stays, unless the entry was named one by one. */
export async function storeTags(
  transaction: Transaction,
  of: TaggedKind,
  tags: readonly NewTags[],
  { runId, overManual }: { readonly runId: string; readonly overManual: boolean },
): Promise<void> {
  await transaction.query(
    `update ${tables[of].table} t set tags = array(select jsonb_array_elements_text(n.tags)), tag_source = 'MODEL',
       tagged_at = now(), tag_run_id = $3
     from unnest($1::text[], $2::jsonb[]) as n(id, tags)
     where t.id = n.id and ($4 or t.tag_source is distinct from 'MANUAL')`,
    [tags.map(({ id }) => id), tags.map((entry) => JSON.stringify(entry.tags)), runId, overManual],
  );
}
