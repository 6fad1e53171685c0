import { ask } from '../house/clients.ts';
import type { TestHouse } from '../house/house.ts';
import { runItem } from '../house/run-items.ts';
import { answer, type Behavior } from '../provider/behaviors.ts';
import type { ProviderRequest } from '../provider/exchange.ts';
import { type Provider, startProvider } from '../provider/provider.ts';

const figures = 'total waiting active succeeded failed cancelled skipped eventCount etaSeconds concurrency';
const item = `${runItem}
  ... on Progress { batch { ${figures} } members { position userId status runId eventCount errorCode errorMessage } }
  ... on Done { batch { ${figures} } }`;

export const batch = `subscription ($userIds: [ID!], $scope: BatchScope, $concurrency: Int, $regenerate: Boolean, $runKey: ID, $after: Cursor) {
  item: extractEventsBatch(userIds: $userIds, scope: $scope, concurrency: $concurrency, regenerate: $regenerate, runKey: $runKey, after: $after) { ${item} } }`;

export const batchFollow = `subscription ($runId: ID!, $after: Cursor) {
  item: followRun(runId: $runId, after: $after) { ${item} } }`;

/** Rows of users `u1`, `u2`, …: two each, the last user the most recent one. */
export function csvOf(users: number): string {
  const rows = ['user_id,action,timestamp,item_id'];
  for (let user = 1; user <= users; user += 1)
    for (const minute of ['00', '05'])
      rows.push(`u${user},browse,2026-01-15 10:${minute}:0${user % 10},车型`);
  return `${rows.join('\n')}\n`;
}

/** Answers a request about a user of `csvOf` with the one event that there is. */
export const good: Behavior = async (exchange) => {
  const [user = ''] = usersAsked([exchange.request]);
  await answer([`${user}|看车|2026-01-15 10:00|车型|engagement|1-2\n`])(exchange);
};

/** A provider that treats each request as the user it is about is to be treated. */
export function startUserProvider(behave: (user: string) => Behavior): Promise<Provider> {
  return startProvider(async (exchange) => {
    const [user = ''] = usersAsked([exchange.request]);
    await behave(user)(exchange);
  });
}

/** The user that each request to the provider is about. */
export function usersAsked(requests: readonly ProviderRequest[]): string[] {
  return requests.map(({ body }) => /\bu\d+\b/.exec(JSON.stringify(body.messages))?.[0] ?? '');
}

export async function batchOf({ address }: TestHouse, runId: string) {
  const { data } = await ask(address, `query ($id: ID!) { run(id: $id) { batch { ${figures} } } }`, {
    id: runId,
  });
  return data.run.batch;
}

export async function membersOf({ address }: TestHouse, runId: string, status: readonly string[]) {
  const query = `query ($id: ID!, $status: [BatchMemberStatus!]) {
    run(id: $id) { batch { members(status: $status) { userId errorCode errorMessage } } } }`;
  const { data } = await ask(address, query, { id: runId, status });
  return data.run.batch.members;
}
