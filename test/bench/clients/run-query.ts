/** What the page asks of every item, in small. */
const itemFields = `
  __typename
  ... on JournalItem { runId seq cursor at }
  ... on LlmChunk { firstSeq step attempt text reasoning }
  ... on Progress { step attempt stage percent newEvents { id type { code zh } category start end context } rejectedLines { reason detail } }
  ... on Error { code message }`;

/** Extracts a user's events afresh: the answer is not taken from the cache. */
export const extractQuery = `subscription ($userId: ID!) { item: extractEvents(userId: $userId, regenerate: true) {${itemFields}} }`;

/** Reads a run's journal. */
export const followQuery = `subscription ($runId: ID!, $after: Cursor, $compact: Boolean) { item: followRun(runId: $runId, after: $after, compact: $compact) {${itemFields}} }`;

/** An item as the bench needs it. */
export interface SeenItem {
  readonly __typename: string;
  readonly runId: string;
  readonly seq: number;
  readonly cursor: string;
  readonly firstSeq?: number;
  readonly attempt?: number | null;
  readonly text?: string;
  readonly newEvents?: readonly unknown[];
  readonly rejectedLines?: readonly { readonly reason: string; readonly detail: string }[];
  readonly newPatterns?: readonly unknown[];
  readonly mining?: { readonly patternCount: number } | null;
  readonly graphId?: string | null;
  readonly graph?: { readonly edgeCount: number } | null;
  readonly code?: string;
  readonly message?: string;
}

interface Message {
  readonly data?: { readonly item: SeenItem } | null;
  readonly errors?: unknown;
}

/** The item in a GraphQL answer. Throws for an error, and for a line that was refused: the bench's answers are all good. */
export function readItem(message: unknown): SeenItem {
  const { data, errors } = message as Message;
  if (!data || errors) throw new Error(`the server refused: ${JSON.stringify(errors)}`);
  const { item } = data;
  const [rejected] = item.rejectedLines ?? [];
  if (rejected) throw new Error(`a line of the bench was rejected: ${rejected.reason}, ${rejected.detail}`);
  if (item.__typename === 'Error') throw new Error(`a run failed: ${item.code}, ${item.message}`);
  return item;
}
