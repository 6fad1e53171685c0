import type { Answer } from './clients.ts';

/** Every field of all four members, without aliases. */
export const runItem = `
  __typename
  ... on JournalItem { runId seq cursor at }
  ... on LlmChunk { firstSeq step attempt text reasoning }
  ... on Progress { step attempt stage message percent done total unit
    newEvents { id type { code zh en isNew } category source claimedConversion start end context evidence { id action item place } }
    cause resumeAt rejectedLines { step attempt line reason detail } }
  ... on Done { run { id status lastSeq } usage { model calls streamedCalls promptTokens completionTokens estimated cost currency }
    sequence { id version status eventCount behaviorCount coveredCount coverage rejectedCount newBehaviorCount } }
  ... on Error { code message retryable }`;

export const extract = `subscription ($userId: ID!, $runKey: ID, $after: Cursor, $regenerate: Boolean, $language: Language) {
  extractEvents(userId: $userId, runKey: $runKey, after: $after, regenerate: $regenerate, language: $language) { ${runItem} } }`;

export const follow = `subscription ($runId: ID!, $after: Cursor) { followRun(runId: $runId, after: $after) { ${runItem} } }`;

/** The item that an answer carries; throws with the errors of one that carries none. */
export function itemOf({ data, errors }: Answer) {
  if (!data) throw new Error(JSON.stringify(errors));
  return data.item ?? data.extractEvents ?? data.followRun;
}

/** All items of a stream. */
export async function itemsOf(stream: AsyncIterable<Answer>) {
  const items = [];
  for await (const answer of stream) items.push(itemOf(answer));
  return items;
}

/** The first items of a stream, up to one that the test waits for; then the connection is closed. */
export async function itemsUntil(
  stream: AsyncIterable<Answer>,
  wanted: (item: ReturnType<typeof itemOf>) => boolean,
) {
  const items = [];
  for await (const answer of stream) {
    const item = itemOf(answer);
    items.push(item);
    if (wanted(item)) break;
  }
  return items;
}

/** The code of the refusal that a stream begins with. */
export async function refusalOf(stream: AsyncIterable<Answer>): Promise<string | undefined> {
  for await (const { errors } of stream) return errors?.[0]?.extensions?.code;
  return undefined;
}
