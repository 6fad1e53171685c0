import { parseCursorConnectionArgs } from '@pothos/core';
import type { DefaultConnectionArguments } from '@pothos/plugin-relay';
import { inOrderOf } from '../in-order-of.ts';
import type { Keyset, KeyValue, Position } from './keyset.ts';
import { decodePosition, encodePosition } from './keyset-cursor.ts';
import type { Bounds } from './select-page.sql.ts';

/** A page of a connection. */
export interface KeysetPage<Node> {
  readonly edges: { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** The keys of a page in the list's order, and what is known about its ends. */
export interface KeyPage {
  readonly keys: readonly Position[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** What the database answers for a key: `k0`, `k1` …, and for lists of owners `owner`. */
export type KeyRow = Readonly<Record<string, KeyValue>>;

/** A page without arguments has 20 entries; none has more than 100. */
const sizes = { defaultSize: 20, maxSize: 100 };

/**
 * Reads a connection's arguments.
 *
 * @returns the bounds, of one entry more than the page has, and what makes a page of the keys that they select
 */
export function readBounds(
  keyset: Keyset,
  args: DefaultConnectionArguments,
): { readonly bounds: Bounds; readonly pageOf: (rows: readonly KeyRow[]) => KeyPage } {
  const { first = null, last = null, after: behind = null, before: ahead = null } = args;
  const { after, before, expectedSize, hasNextPage, hasPreviousPage, inverted, limit } =
    parseCursorConnectionArgs({ args: { first, last, after: behind, before: ahead }, ...sizes });
  const place = (cursor: string | undefined) => (cursor ? decodePosition(keyset, cursor) : null);
  return {
    bounds: { after: place(after), before: place(before), backward: inverted, limit },
    pageOf(rows) {
      const keys = rows
        .slice(0, expectedSize)
        .map((row) => keyset.columns.map((_, at) => row[`k${at}`] ?? null));
      return {
        keys: inverted ? keys.toReversed() : keys,
        hasNextPage: hasNextPage(rows.length),
        hasPreviousPage: hasPreviousPage(rows.length),
      };
    },
  };
}

/** The ids of a page's rows: the last value of each key. */
export const idsOf = ({ keys }: KeyPage): string[] => keys.map((key) => String(key.at(-1)));

/** Puts the rows of a page to its keys; a row that was deleted in between is left out. */
export function fillPage<Node>(
  keyset: Keyset,
  page: KeyPage,
  nodes: readonly Node[],
  idOf: (node: Node) => string,
): KeysetPage<Node> {
  const inOrder = inOrderOf(idsOf(page), nodes, idOf);
  const edges = page.keys.flatMap((key, at) => {
    const node = inOrder[at] ?? null;
    return node === null ? [] : [{ cursor: encodePosition(keyset, key), node }];
  });
  const cursorAt = (at: number) => {
    const key = page.keys.at(at);
    return key === undefined ? null : encodePosition(keyset, key);
  };
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: cursorAt(0),
      endCursor: cursorAt(-1),
    },
  };
}
