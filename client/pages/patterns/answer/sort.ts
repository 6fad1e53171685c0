import type { PatternOrder } from './answer-query.ts';

/** The order of the table, as the server is asked for it. */
export type PatternSort = { orderBy: PatternOrder; descending: boolean };
type Direction = 'ascend' | 'descend' | null;

/** The highest support first. */
export const firstSort: PatternSort = { orderBy: 'RANK', descending: false };

/** From the greatest figure down. A place in the answer is a figure too, and its column shows users: the first has the most. */
export const fromTheTop = (orderBy: PatternOrder): PatternSort => ({
  orderBy,
  descending: orderBy !== 'RANK',
});

/** Which way the column of an order points. */
export function directionOf(sort: PatternSort, column: PatternOrder): Direction {
  if (sort.orderBy !== column) return null;
  return sort.descending === fromTheTop(column).descending ? 'descend' : 'ascend';
}

/** The sort that a column asks for; without a direction the first one again. */
export function sortOf(column: PatternOrder, direction: Direction): PatternSort {
  if (direction === null) return firstSort;
  const down = fromTheTop(column);
  return direction === 'descend' ? down : { ...down, descending: !down.descending };
}
