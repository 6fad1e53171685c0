import type { DefaultConnectionArguments } from '@pothos/plugin-relay';
import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import type { OwnedKeyset } from './keyset.ts';
import { fillPage, idsOf, type KeyRow, type KeysetPage, readBounds } from './keyset-page.ts';
import { pageSelection } from './page-selection.ts';
import { countOfOwners, selectPages } from './select-page.sql.ts';

/** A page, and how many entries there are in all. */
export type CountedPage<Node> = KeysetPage<Node> & { readonly count: () => Promise<number> };

interface Rows<Node> {
  /** The rows of these ids, in any order. */
  readonly load: (context: Context, selection: object, ids: string[]) => Promise<Node[]>;
  readonly idOf: (node: Node) => string;
}

type Owner = string | number;
type Loaders<Node> = {
  readonly pages: DataLoader<Owner, KeysetPage<Node>>;
  readonly counts: DataLoader<Owner, number>;
};

/**
 * A connection that each of several owners has. Their pages are read together: two statements for however many owners, which
 * read a page of each and no more.
 */
export function ownedPages<Node>(keyset: OwnedKeyset, rows: Rows<Node>) {
  const ofOperation = new WeakMap<Context, Map<FieldNode | undefined, Loaders<Node>>>();
  return (
    owner: Owner,
    args: DefaultConnectionArguments,
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<CountedPage<Node>> => {
    const fields = ofOperation.get(context) ?? new Map<FieldNode | undefined, Loaders<Node>>();
    ofOperation.set(context, fields);
    // The same place in the operation: so the same arguments and the same selection.
    const [field] = info.fieldNodes;
    const loaders = fields.get(field) ?? openLoaders(keyset, rows, args, context, info);
    fields.set(field, loaders);
    return loaders.pages.load(owner).then((page) => ({ ...page, count: () => loaders.counts.load(owner) }));
  };
}

function openLoaders<Node>(
  keyset: OwnedKeyset,
  { load, idOf }: Rows<Node>,
  args: DefaultConnectionArguments,
  context: Context,
  info: GraphQLResolveInfo,
): Loaders<Node> {
  const { bounds, pageOf } = readBounds(keyset, args);
  const selection = pageSelection(context, info);
  const { pool } = context.house.database;
  return {
    pages: new DataLoader(async (owners) => {
      const { rows } = await pool.query<KeyRow>(selectPages(keyset, bounds, owners));
      const byOwner = new Map(owners.map((owner): [string, KeyRow[]] => [String(owner), []]));
      for (const row of rows) byOwner.get(String(row.owner))?.push(row);
      const pages = owners.map((owner) => pageOf(byOwner.get(String(owner)) ?? []));
      const nodes = await load(context, selection, pages.flatMap(idsOf));
      return pages.map((page) => fillPage(keyset, page, nodes, idOf));
    }),
    counts: new DataLoader(async (owners) => {
      const { rows } = await pool.query<{ owner: Owner; count: string }>(countOfOwners(keyset, owners));
      const byOwner = new Map(rows.map(({ owner, count }) => [String(owner), Number(count)]));
      return owners.map((owner) => byOwner.get(String(owner)) ?? 0);
    }),
  };
}
