import type { DefaultConnectionArguments } from '@pothos/plugin-relay';
import type { GraphQLResolveInfo } from 'graphql';
import { Prisma } from '../database/generated/prisma/client.ts';
import { Refusal } from '../refusals/refusals.ts';
import type { Context } from '../schema/context.ts';
import type { Keyset } from '../schema/keyset/keyset.ts';
import { fillPage, idsOf, type KeyRow, readBounds } from '../schema/keyset/keyset-page.ts';
import { pageSelection } from '../schema/keyset/page-selection.ts';
import { selectPage } from '../schema/keyset/select-page.sql.ts';

/** The most recently active first; those without a behavior come last, by their ids. It is the order of the index `user_recent`. */
const mostRecentlyActive: Keyset = {
  name: 'users',
  from: '"user"',
  columns: [
    { sql: 'last_behavior_at', type: 'timestamptz', descending: true, nullable: true },
    { sql: 'id', type: 'text' },
  ],
};

interface UserArgs {
  readonly search?: string | null | undefined;
  readonly skip?: number | null | undefined;
}

/**
 * A page of the users whose ids hold a text, in that order: one statement that reads no more of the index than the page, and
 * one for what is selected of them.
 */
export async function pageOfUsers(
  { search, skip, ...args }: DefaultConnectionArguments & UserArgs,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const { pool, prisma } = context.house.database;
  const { bounds, pageOf } = readBounds(mostRecentlyActive, args);
  const { rows } = await pool.query<KeyRow>(
    selectPage(mostRecentlyActive, { ...bounds, skip: readSkip(skip) }, conditionOf(search)),
  );
  const page = pageOf(rows);
  const selection = pageSelection(context, info);
  const users = await prisma.user.findMany({ ...selection, where: { id: { in: idsOf(page) } } });
  return fillPage(mostRecentlyActive, page, users, ({ id }) => id);
}

/** How many users have an id that holds a text. */
export async function countUsers(search: string | null | undefined, { house }: Context): Promise<number> {
  const { rows } = await house.database.pool.query<{ count: string }>(
    Prisma.sql`select count(*) from "user" where ${conditionOf(search)}`,
  );
  return Number(rows[0]?.count ?? 0);
}

function readSkip(skip: number | null | undefined): number {
  if ((skip ?? 0) < 0) throw new Refusal('BAD_USER_INPUT', '`skip` is 0 or more.');
  return skip ?? 0;
}

/** Every user has zero behaviors or more; that it is said lets the database use the index `user_recent`. */
function conditionOf(search: string | null | undefined): Prisma.Sql {
  const all = Prisma.sql`behavior_count >= 0`;
  // `_`, which most ids hold, would stand for any character.
  const literal = search?.replace(/[\\%_]/g, '\\$&');
  return literal ? Prisma.sql`${all} and id ilike ${`%${literal}%`}` : all;
}
