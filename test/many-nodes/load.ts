import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from '../house/clients.ts';
import { type Held, watchByEvents, watchBySocket } from './watchers.ts';

/** A run of the load, with what its watchers held at its end. */
export interface WatchedRun {
  readonly runId: string;
  readonly watchers: readonly (readonly Held[])[];
}

/**
 * Extracts each person again and again, through the proxy, until it is told to stop; every run is watched over both
 * transports from its start to its end.
 *
 * @param name keeps the run keys of this load apart from another's
 * @returns the runs once the last has ended
 */
export async function carryLoad(
  address: string,
  token: string,
  name: string,
  people: readonly string[],
  over: AbortSignal,
): Promise<readonly WatchedRun[]> {
  const runs: WatchedRun[] = [];
  const lane = async (person: string) => {
    for (let turn = 1; !over.aborted; turn += 1) {
      const runId = await start(address, token, person, `${name}-${person}-${turn}`);
      const watchers = await Promise.all([
        watchByEvents(address, token, runId),
        watchBySocket(address, token, runId),
      ]);
      runs.push({ runId, watchers });
    }
  };
  await Promise.all(people.map(lane));
  return runs;
}

/** Starts a run; who hears of no success asks again under the same key (rule 8). */
async function start(address: string, token: string, userId: string, runKey: string): Promise<string> {
  const mutation = `mutation ($userId: ID!, $runKey: ID) {
    startExtraction(userId: $userId, runKey: $runKey, regenerate: true) { id } }`;
  for (;;) {
    try {
      const { data } = await ask(address, mutation, { userId, runKey }, token);
      if (data) return data.startExtraction.id;
    } catch {
      // No node answered, or the answer was cut off.
    }
    await sleep(200);
  }
}
