import { Client, cacheExchange, fetchExchange, mapExchange } from '@urql/core';
import { fetchWithPass } from './access/fetch-with-pass.ts';
import { createPasses } from './access/passes.ts';
import { sessionRequests } from './access/session-requests.ts';
import type { Access } from './access/use-access.tsx';
import { createActiveQueries } from './graphql/active-queries.ts';
import { later } from './graphql/later.ts';
import { newestAnswers } from './graphql/newest-answers.ts';
import { runSubscriptions } from './graphql/run-subscriptions.ts';
import { checkHealth, type HealthWatch, watchHealth } from './graphql/server-health.ts';
import { createSocket } from './graphql/socket.ts';
import { subscriptionsOver } from './graphql/subscriptions.ts';
import { onWake } from './graphql/wake.ts';
import { newKey } from './runs/new-key.ts';
import { createRunLogs, type RunLogs } from './runs/run-logs.ts';
import { watchRun } from './runs/watch-run.ts';

/** What one open page holds: its way to the server and its right to it, and the runs that it has watched. */
export type Session = { client: Client; access: Access; health: HealthWatch; runs: RunLogs };

/** @param origin of the server, for example `http://127.0.0.1:4000` */
export function openSession(origin: string): Session {
  const queries = createActiveQueries();
  const health = watchHealth({ check: checkHealth, later, onWake, random: Math.random });
  const passes = createPasses({
    ...sessionRequests,
    startOver: () => location.reload(),
    later,
    onWake,
    random: Math.random,
  });
  const access = { passes, fetch: fetchWithPass(passes) };
  const socket = createSocket(`${origin.replace(/^http/, 'ws')}/graphql`, passes);
  socket.on('closed', health.suspect);
  const client = new Client({
    url: `${origin}/graphql`,
    fetch: access.fetch,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      queries.exchange,
      cacheExchange,
      mapExchange({
        onError: (error) => {
          if (error.networkError) health.suspect();
        },
      }),
      newestAnswers,
      fetchExchange,
      subscriptionsOver(socket),
    ],
  });
  const refetch = () => queries.refetch(client);
  const world = {
    transport: runSubscriptions(socket),
    later,
    onWake,
    nextFrame: requestAnimationFrame.bind(window),
    random: Math.random,
    now: Date.now,
  };
  const runs = createRunLogs((opening) => watchRun(opening, world), newKey, refetch);

  health.subscribe(() => {
    if (health.health() !== 'ready') return;
    refetch();
    for (const { watch } of runs.entries()) watch.resumeNow();
  });
  onWake(refetch);
  return { client, access, health, runs };
}
