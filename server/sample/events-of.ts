import type { Act } from './acts.ts';

/** Acts of one sitting that together are one event. */
export interface SittingEvent<Row> {
  /** Code of the event vocabulary. */
  readonly type: string;
  readonly rows: readonly Row[];
}

/** Reading about cars: within a sitting it is one event, named for what in it is nearest to a decision. */
const RESEARCH = [
  'compare_models',
  'calculate_loan',
  'ask_price',
  'read_reviews',
  'view_car',
  'search_models',
  'watch_video',
  'browse_news',
];
const research = new Set<Act['action']>(['browse', 'search', 'click', 'compare']);

/**
 * The events of one sitting, in the order in which they begin. What is read, searched and compared in it is one event;
 * the use of an app is one for each app; each visit, each cart and each purchase is one of its own.
 */
export function eventsOf<Row extends Pick<Act, 'action' | 'means' | 'app'>>(
  sitting: readonly Row[],
): SittingEvent<Row>[] {
  const groups = new Map<unknown, Row[]>();
  for (const row of sitting) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].map((rows) => ({ type: typeOf(rows), rows }));
}

/** Equal for rows of one event. */
function keyOf<Row extends Pick<Act, 'action' | 'means' | 'app'>>(row: Row): unknown {
  if (research.has(row.action)) return 'research';
  return row.action === 'use_app' ? `${row.means} ${row.app}` : row;
}

function typeOf(rows: readonly Pick<Act, 'means'>[]): string {
  const codes = rows.map(({ means }) => means);
  return RESEARCH.find((code) => codes.includes(code)) ?? codes[0] ?? 'browse_news';
}
