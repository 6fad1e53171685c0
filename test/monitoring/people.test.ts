import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeCall, storeRun } from '../../server/monitoring/testing.ts';
import { openGuardedHouse, type People } from '../access/people.ts';
import { ask } from '../house/clients.ts';
import type { TestHouse } from '../house/house.ts';

const query = `{ monitoring {
  runs { failed }
  failures { runs newestRuns { kind } }
  slowestCalls { run { kind } }
  callsNotStreamed { run { kind } }
  live { queued runs { kind } } } }`;

describe('monitoring, where people have roles', () => {
  let house: TestHouse;
  let people: People;
  beforeAll(async () => {
    ({ house, people } = await openGuardedHouse());
    for (const kind of ['extractEvents', 'answerQuestion']) {
      const failed = { kind, principal: 'ann', status: 'FAILED', errorCode: 'LLM_AUTH' } as const;
      const runId = await storeRun(house.database, failed);
      await storeCall(house.database, { runId, streamed: false });
      const later = new Date(Date.now() + 3_600_000);
      const waits = { kind, principal: 'ann', status: 'QUEUED', startedAt: null, endedAt: null } as const;
      await storeRun(house.database, { ...waits, waitUntil: later });
    }
  });
  afterAll(() => house.close());

  it('rule 14: should count what everybody did, and show the answers only of who asks, and all to admins', async () => {
    const seenBy = async (bearer: string) => {
      const { data, errors } = await ask(house.address, query, {}, bearer);
      expect(errors).toBeUndefined();
      const { runs, failures, slowestCalls, callsNotStreamed, live } = data.monitoring;
      expect([runs.failed, failures[0].runs]).toEqual([2, 2]);
      const kinds = (shown: readonly { readonly kind: string }[]) => shown.map(({ kind }) => kind).sort();
      const ofCalls = (calls: readonly { readonly run: { readonly kind: string } | null }[]) =>
        kinds(calls.flatMap(({ run }) => run ?? []));
      return [
        kinds(failures[0].newestRuns),
        ofCalls(slowestCalls),
        ofCalls(callsNotStreamed),
        kinds(live.runs),
      ];
    };
    const all = ['answerQuestion', 'extractEvents'];
    expect(await seenBy(people.ann)).toEqual([all, all, all, all]);
    expect(await seenBy(people.ada)).toEqual([all, all, all, all]);
    const open = ['extractEvents'];
    expect(await seenBy(people.ben)).toEqual([open, open, open, open]);
    expect(await seenBy(people.vera)).toEqual([open, open, open, open]);
  });
});
