import type { Database } from '../../database/database.ts';
import { notFound, Refusal } from '../../refusals/refusals.ts';

/** Longest name of a graph. */
const LONGEST_NAME = 80;

/** A name without spaces around it. Refused with BAD_USER_INPUT when it is empty or too long. */
export function checkGraphName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > LONGEST_NAME)
    throw new Refusal('BAD_USER_INPUT', `A name has 1 to ${LONGEST_NAME} characters.`);
  return trimmed;
}

/** Renames a graph in all its versions. Refused with NOT_FOUND, BAD_USER_INPUT. */
export async function renameGraph({ pool }: Database, id: number, name: string): Promise<void> {
  const { rowCount } = await pool.query(
    'update graph_series s set name = $2 from graph g where g.id = $1 and g.series_id = s.id',
    [id, checkGraphName(name)],
  );
  if (rowCount === 0) throw notFound('graph');
}

/** Deletes one version of a graph with its questions; with the last one the graph is gone. Refused with NOT_FOUND. */
export async function deleteGraph({ pool }: Database, id: number): Promise<void> {
  const { rowCount } = await pool.query(
    `with gone as (delete from graph where id = $1 returning series_id),
     emptied as (delete from graph_series s using gone where s.id = gone.series_id
       and not exists (select from graph g where g.series_id = s.id and g.id <> $1))
     select from gone`,
    [id],
  );
  if (rowCount === 0) throw notFound('graph');
}

/** Where a node stands on the canvas. */
export interface NodePlace {
  /** The node's number. */
  readonly number: number;
  readonly x: number;
  readonly y: number;
}

/** Keeps where the nodes of a graph stand. Refused with NOT_FOUND, BAD_USER_INPUT. */
export async function keepLayout(
  { prisma }: Database,
  id: number,
  places: readonly NodePlace[],
): Promise<void> {
  if (places.some(({ x, y }) => !Number.isFinite(x) || !Number.isFinite(y)) || places.length > 2_000)
    throw new Refusal('BAD_USER_INPUT', 'A layout has up to 2,000 places, each with two finite numbers.');
  const layout = places.map(({ number, x, y }) => [number, x, y]);
  const { count } = await prisma.graph.updateMany({ where: { id }, data: { layout } });
  if (count === 0) throw notFound('graph');
}

/** The layout as `keepLayout` wrote it; null for none. */
export const readLayout = (stored: unknown): NodePlace[] | null =>
  Array.isArray(stored)
    ? (stored as [number, number, number][]).map(([number, x, y]) => ({ number, x, y }))
    : null;

/** Ids of the newest version of each graph. */
export async function newestVersions({ pool }: Database): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>('select max(id) as id from graph group by series_id');
  return rows.map(({ id }) => id);
}
