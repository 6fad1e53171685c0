import { Prisma } from '../../database/generated/prisma/client.ts';
import type { Keyset, KeysetColumn, OwnedKeyset, Position } from './keyset.ts';

const { join, raw, sql } = Prisma;

/** Which part of a list is asked for. */
export interface Bounds {
  /** Only what lies strictly behind this. */
  readonly after: Position | null;
  /** Only what lies strictly before this. */
  readonly before: Position | null;
  /** From the end of that part, and in the order turned round. */
  readonly backward: boolean;
  readonly limit: number;
  /** Entries of that part to pass over first. They are read, in the index: a jump costs what it jumps over. */
  readonly skip?: number;
}

/** The keys of a page: `k0`, `k1` … as the columns of the order stand. */
export function selectPage(keyset: Keyset, bounds: Bounds, filter: Prisma.Sql = sql`true`): Prisma.Sql {
  return pageOf(keyset, bounds, filter);
}

/** The same for each of several owners, whose id is `owner`: never more than a page of each is read. */
export function selectPages(
  keyset: OwnedKeyset,
  bounds: Bounds,
  owners: readonly (string | number)[],
): Prisma.Sql {
  const page = pageOf(keyset, bounds, raw(keyset.ofOwner));
  return sql`select owner.id as owner, page.* from unnest(${owners}::${raw(keyset.ownerType)}[]) as owner(id)
    cross join lateral (${page}) page`;
}

/** How many entries each of several owners has: `owner`, `count`. */
export function countOfOwners(keyset: OwnedKeyset, owners: readonly (string | number)[]): Prisma.Sql {
  return sql`select owner.id as owner, (select count(*) from ${raw(keyset.from)} where ${raw(keyset.ofOwner)}) as count
    from unnest(${owners}::${raw(keyset.ownerType)}[]) as owner(id)`;
}

/**
 * One part for each way to lie behind a place: the same first values and a greater last one, a greater one before it, a null.
 * Each is one range of the index, where a single condition with `or` would read the list from its start.
 */
function pageOf(keyset: Keyset, bounds: Bounds, filter: Prisma.Sql): Prisma.Sql {
  const { after, before, backward, limit, skip = 0 } = bounds;
  const { columns, from } = keyset;
  const [near, far] = backward ? [before, after] : [after, before];
  const within =
    far === null ? filter : sql`${filter} and (${join(waysBeyond(columns, far, !backward), ' or ')})`;
  const ways = near === null ? [sql`true`] : waysBeyond(columns, near, backward);
  const keys = join(columns.map((column, place) => raw(`${column.sql} as k${place}`)));
  const order = (names: readonly string[]) =>
    raw(columns.map((column, place) => `${names[place]} ${directionOf(column, backward)}`).join(', '));
  const ownNames = columns.map((column) => column.sql);
  const parts = ways.map(
    (way, part) => sql`(select ${part}::int as part, ${keys} from ${raw(from)} where ${within} and ${way}
      order by ${order(ownNames)} limit ${limit + skip})`,
  );
  const [only] = parts;
  if (parts.length === 1 && only) return sql`select * from ${only} parts offset ${skip}`;
  const names = columns.map((_, place) => `k${place}`);
  return sql`select ${raw(names.join(', '))} from (${join(parts, ' union all ')}) parts
    order by part, ${order(names)} limit ${limit} offset ${skip}`;
}

/** What lies beyond a place in one direction, the nearest first. */
function waysBeyond(columns: readonly KeysetColumn[], position: Position, backward: boolean): Prisma.Sql[] {
  return columns.flatMap((_, turned) => {
    const place = columns.length - 1 - turned;
    const same = columns.slice(0, place).map((column, at) => equal(column, position[at] ?? null));
    return beyond(columns[place], position[place] ?? null, backward).map((way) =>
      join([...same, way], ' and '),
    );
  });
}

const equal = ({ sql: name, type }: KeysetColumn, value: unknown) =>
  value === null ? sql`${raw(name)} is null` : sql`${raw(name)} = ${value}::${raw(type)}`;

function beyond(column: KeysetColumn | undefined, value: unknown, backward: boolean): Prisma.Sql[] {
  if (column === undefined) return [];
  const name = raw(column.sql);
  if (value === null) return backward ? [sql`${name} is not null`] : [];
  const greater = (column.descending === true) === backward;
  const past = sql`${name} ${raw(greater ? '>' : '<')} ${value}::${raw(column.type)}`;
  return column.nullable && !backward ? [past, sql`${name} is null`] : [past];
}

function directionOf(column: KeysetColumn, backward: boolean): string {
  const descending = (column.descending === true) !== backward;
  const nulls = column.nullable ? ` nulls ${backward ? 'first' : 'last'}` : '';
  return `${descending ? 'desc' : 'asc'}${nulls}`;
}
