import { largeUser } from './large-data.sql.ts';

/** A list of the API, as the page shows it. */
export interface Page {
  readonly what: string;
  /** Asks for 50, with `$after`, and with the total if `$total` says so. */
  readonly query: string;
}

const total = 'totalCount @include(if: $total)';
const info = 'pageInfo { endCursor hasNextPage }';
const page = (what: string, path: (list: string) => string, field: string, node: string): Page => ({
  what,
  query: `query ($after: String, $total: Boolean!) { ${path(
    `list: ${field}(first: 50, after: $after) { edges { cursor node { ${node} } } ${info} ${total} }`,
  )} }`,
});
const ofQuery = (list: string) => list;
const ofUser = (list: string) => `within: user(id: "${largeUser}") { ${list} }`;
const ofSequence = (list: string) => ofUser(`within: currentSequence { ${list} }`);

const usersFields = `id behaviorCount lastBehaviorAt profile { age city }
  currentSequence { id version eventCount newBehaviorCount } activeExtraction { id } latestExtraction { id status }`;
const eventFields = 'id type { zh en } category start end context evidence { id action at item }';
const runFields =
  'id kind subject status createdAt endedAt retryable usage { model calls promptTokens } parent { id }';

/** Lists over the large data. */
export const pages: readonly Page[] = [
  page('users, ids', ofQuery, 'users', 'id'),
  page('users, as listed', ofQuery, 'users', usersFields),
  page('behaviors of a user', ofUser, 'behaviors', 'id at action item app place duration text'),
  page('sequences of a user', ofUser, 'sequences', 'id version status eventCount coverage'),
  page('events of a sequence', ofSequence, 'events', eventFields),
  page('runs', ofQuery, 'runs', runFields),
];

const endCursor = /"endCursor":"([^"]+)"/;

/** Asks for a page; how long it took, and where the next one begins. */
export async function askPage(
  address: string,
  { what, query }: Page,
  after: string | null,
  total: boolean,
): Promise<{ ms: number; endCursor: string }> {
  const asked = performance.now();
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { after, total } }),
  });
  const text = await response.text();
  const ms = performance.now() - asked;
  const [, cursor] = endCursor.exec(text) ?? [];
  if (!cursor || text.includes('"errors"'))
    throw new Error(`the page of ${what} failed: ${text.slice(0, 500)}`);
  return { ms, endCursor: cursor };
}
