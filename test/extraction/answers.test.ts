import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { extract, itemsOf } from '../house/run-items.ts';
import { goodLines, profiles, story } from '../house/story.ts';
import { answer, type Behavior, end, stall, stream } from '../provider/behaviors.ts';
import { type Provider, startProvider } from '../provider/provider.ts';
import { htmlPage, refuse } from '../provider/refusals.ts';
import * as wire from '../provider/wire.ts';

const sequences = `query ($id: ID!) { user(id: $id) {
  currentSequence { id version eventCount newBehaviorCount }
  sequences(first: 20) { edges { node { id version status eventCount coverage rejectedCount
    rejectedLines(first: 20) { edges { node { line reason detail } } }
    unusedBehaviors(first: 20) { edges { node { action } } }
    events(first: 50) { totalCount edges { node { type { zh isNew } category source claimedConversion start end context evidence { action } } } } } } } } }`;

describe('an extraction', () => {
  let provider: Provider;
  let house: TestHouse;
  let behave: Behavior;

  beforeAll(async () => {
    provider = await startProvider((exchange) => behave(exchange));
    house = await openTestHouse({
      OPENAI_BASE_URL: provider.url,
      LLM_IDLE_MS: '150',
      LLM_FIRST_BYTE_MS: '2000',
      LLM_ATTEMPTS: '1',
    });
    await house.load('PROFILES', profiles);
    await house.load('BEHAVIORS', story);
  });
  afterAll(async () => {
    await house.close();
    await provider.stop();
  });

  const run = (behavior: Behavior, variables: object = {}) => {
    behave = behavior;
    return itemsOf(overSse(house.address, extract, { userId: 'u1', regenerate: true, ...variables }));
  };
  const versions = async (id = 'u1') => {
    const { data } = await ask(house.address, sequences, { id });
    return {
      current: data.user.currentSequence,
      all: data.user.sequences.edges.map(({ node }: { node: unknown }) => node),
    };
  };

  describe('of an answer with bad lines', () => {
    const cases: readonly [what: string, bad: string, reason: string | null][] = [
      ['prose', 'Here are the events that I found:\n', 'MALFORMED'],
      ['a foreign user', 'u2|看车|2026-01-15 10:00|宝马|engagement|1\n', 'FOREIGN_USER'],
      ['rows that do not exist', 'u1|看车|2026-01-15 10:00|宝马|engagement|77\n', 'UNKNOWN_ROWS'],
      ['too many pipes', 'u1|看车|2026-01-15 10:00|宝马|engagement|1|2\n', 'MALFORMED'],
      ['a time outside its rows', 'u1|看车|2025-01-15 10:00|宝马|engagement|1\n', 'BAD_TIME'],
      ['an impossible date', 'u1|看车|2026-02-31 10:00|宝马|engagement|1\n', 'BAD_TIME'],
      ['no event type', 'u1||2026-01-15 10:00|宝马|engagement|1\n', 'BAD_TYPE'],
      ['markup as its type', 'u1|<img src=x>|2026-01-15 10:00|宝马|engagement|1\n', 'BAD_TYPE'],
      ['a code fence', '```csv\n', null],
      ['an empty line', '\n', null],
      ['thinking aloud', '<think>u1|看车|2026-01-15 10:00|宝马|engagement|1\n</think>', null],
    ];

    it.each(cases)('should quarantine %s, show why, and keep the good lines', async (_what, bad, reason) => {
      const items = await run(answer([bad, ...goodLines]));
      expect(items.at(-1)).toMatchObject({
        __typename: 'Done',
        sequence: { eventCount: 4, rejectedCount: reason ? 1 : 0 },
      });
      const announced = items.flatMap(({ rejectedLines }) => rejectedLines ?? []);
      const [latest] = (await versions()).all;
      const kept = latest.rejectedLines.edges.map(({ node }: { node: unknown }) => node);
      const line = bad.trim();
      expect(announced).toMatchObject(reason ? [{ line, reason }] : []);
      expect(kept).toMatchObject(reason ? [{ line, reason }] : []);
    });

    it('should refuse a row that an earlier line covers, and list what no event covers', async () => {
      const lines = [
        'u1|看车|2026-01-15 10:00|宝马|engagement|1-2\n',
        'u1|比较车型|2026-01-15 10:03|宝马|engagement|2-3\n',
      ];
      const items = await run(answer(lines));
      expect(items.flatMap(({ rejectedLines }) => rejectedLines ?? [])).toMatchObject([
        { reason: 'ROWS_COVERED' },
      ]);
      const [latest] = (await versions()).all;
      const unused = latest.unusedBehaviors.edges.map(
        ({ node }: { node: { action: string } }) => node.action,
      );
      expect(unused).toEqual(['compare', 'use_app']);
      expect(latest.coverage).toBeCloseTo(4 / 6);
    });

    it('should take a last line without a line break', async () => {
      const items = await run(answer([...goodLines.slice(0, 2), (goodLines[2] ?? '').trimEnd()]));
      expect(items.at(-1)).toMatchObject({
        __typename: 'Done',
        sequence: { eventCount: 4, rejectedCount: 0 },
      });
    });
  });

  it('should let rules decide what is a conversion, and never the model', async () => {
    await run(
      answer([
        'u1|看车|2026-01-15 10:00|宝马|conversion|1\n',
        'u1|看车|2026-01-17 14:02|宝马4S店|engagement|4\n',
      ]),
    );
    const [latest] = (await versions()).all;
    const events = latest.events.edges.map(({ node }: { node: unknown }) => node);
    expect(events).toMatchObject([
      { category: 'ENGAGEMENT', claimedConversion: true, source: 'MODEL', evidence: [{ action: 'browse' }] },
      {
        category: 'CONVERSION',
        claimedConversion: false,
        source: 'MODEL',
        evidence: [{ action: 'visit_poi' }],
      },
      { category: 'CONVERSION', type: { zh: '购买' }, source: 'RULE', evidence: [{ action: 'purchase' }] },
    ]);
  });

  it('should store the times of the rows, whatever precision the model writes', async () => {
    await run(answer(['u1|比较车型|2026-01-15|宝马|engagement|1-3\n']));
    const [event] = (await versions()).all[0].events.edges;
    expect(event.node).toMatchObject({ start: '2026-01-15T02:00:05.000Z', end: '2026-01-15T02:15:40.000Z' });
  });

  it('should put every fact about the rows and the user into the prompt', async () => {
    const requests = provider.requests.length;
    await run(answer(goodLines));
    const prompt = JSON.stringify(provider.requests[requests]?.body.messages);
    const facts = [
      '2026-01-15 10:00:05',
      'browse',
      '宝马_7系',
      '懂车帝',
      '宝马7系落地价',
      '汽车之家',
      'visit_poi',
      '宝马4S店',
      '高德地图',
      'purchase',
      '医生',
      '苏州',
      '摄影',
      '21000',
      '首购',
    ];
    for (const fact of facts) expect(prompt, fact).toContain(fact);
    expect(prompt).not.toContain('奔驰_S级,,懂车帝'); // the row of another user
  });

  describe('of an answer that is not complete', () => {
    const begun = [wire.role(), wire.text(goodLines[0] ?? ''), wire.text('u1|到店|2026-01-17 14')];
    const cases: readonly [what: string, behavior: Behavior, code: string, accepted: number][] = [
      ['ends without finish_reason', stream(...begun, end), 'LLM_CUT', 1],
      ['ends with length', stream(...begun, wire.finish('length'), wire.done(), end), 'LLM_LENGTH', 1],
      [
        'is stopped by a filter',
        stream(...begun, wire.finish('content_filter'), wire.done(), end),
        'LLM_FILTERED',
        1,
      ],
      ['stalls', stream(...begun, stall), 'LLM_STALLED', 1],
      [
        'holds an error event',
        stream(...begun, 'event: error\ndata: {"message":"overloaded"}\n\n', end),
        'LLM_GARBLED',
        1,
      ],
      ['is a page of HTML', htmlPage, 'LLM_GARBLED', 0],
      ['is refused with 401', refuse(401), 'LLM_AUTH', 0],
      ['is refused with 429', refuse(429, {}, { 'retry-after': '7' }), 'LLM_RATE_LIMITED', 0],
      ['fails with 500', refuse(500), 'LLM_UNAVAILABLE', 0],
    ];

    it.each(cases)(
      'should end with a code when it %s, keep what was accepted, and leave the current version',
      async (_what, behavior, code, accepted) => {
        const before = (await versions()).current;
        const items = await run(behavior);
        expect(items.at(-1)).toMatchObject({ __typename: 'Error', code });
        expect(items.some(({ __typename }) => __typename === 'Done')).toBe(false);
        expect(Math.max(...items.flatMap(({ percent }) => percent ?? []))).toBeLessThan(100);
        const { current, all } = await versions();
        expect(current).toEqual(before);
        expect(all[0]).toMatchObject({
          status: 'DRAFT',
          eventCount: accepted,
          events: { totalCount: accepted },
        });
      },
    );
  });

  it('should call no model for a user without behaviors, and finish with zero events', async () => {
    const requests = provider.requests.length;
    const items = await run(answer(goodLines), { userId: 'empty' });
    expect(items.at(-1)).toMatchObject({
      __typename: 'Done',
      usage: { model: null, calls: 0 },
      sequence: { eventCount: 0, coverage: null },
    });
    expect(provider.requests.length).toBe(requests);
  });

  it('should not buy an answer twice, unless asked to', async () => {
    await run(answer(goodLines));
    const requests = provider.requests.length;
    const kept = await run(answer([]), { regenerate: false });
    expect(kept.at(-1)).toMatchObject({
      __typename: 'Done',
      usage: { calls: 0 },
      sequence: { eventCount: 4 },
    });
    expect(provider.requests.length).toBe(requests);
    await run(answer(goodLines), { regenerate: true });
    expect(provider.requests.length).toBe(requests + 1);
  });

  it('should ask anew after a kept answer that does not do', async () => {
    const { llmAnswer } = house.database.prisma;
    await llmAnswer.deleteMany();
    await run(answer(goodLines), { regenerate: false });
    await llmAnswer.updateMany({ data: { text: 'what an earlier release kept\n' } });
    const failed = await run(answer(goodLines), { regenerate: false });
    expect(failed.at(-1)).toMatchObject({ __typename: 'Error', code: 'LLM_UNUSABLE' }); // one attempt only
    const again = await run(answer(goodLines), { regenerate: false });
    expect(again.at(-1)).toMatchObject({ __typename: 'Done', sequence: { eventCount: 4 } });
  });

  it('should keep one version current and the others readable, and say when it has become stale', async () => {
    await run(answer(goodLines));
    const { current, all } = await versions();
    expect(all.filter(({ status }: { status: string }) => status === 'CURRENT')).toHaveLength(1);
    expect(current.version).toBe(all[0].version);
    const past = all.filter(({ status }: { status: string }) => status === 'PAST');
    expect(past.length).toBeGreaterThan(0);
    expect(past.every(({ events }: { events: { totalCount: number } }) => events.totalCount > 0)).toBe(true);
    expect(current.newBehaviorCount).toBe(0);
    await house.load(
      'BEHAVIORS',
      'user_id,action,timestamp\nu1,browse,2026-01-20 09:00:00\nu1,browse,2026-01-20 09:01:00\n',
    );
    expect((await versions()).current.newBehaviorCount).toBe(2);
  });

  it('should keep the words of its prompt under their version', async () => {
    await run(answer(goodLines), { language: 'ZH' });
    await run(answer(goodLines), { language: 'EN' });
    const { data } = await ask(
      house.address,
      '{ prompts(purpose: "extract-events/1") { purpose text firstUsedAt } }',
    );
    const texts = data.prompts.map(({ text }: { text: string }) => text);
    expect(texts.some((text: string) => text.includes('Answer language: Chinese'))).toBe(true);
    expect(texts.some((text: string) => text.includes('Answer language: English'))).toBe(true);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.join()).not.toContain('宝马_7系');
  });

  it('should have every call in the ledger, streamed but for what a page of HTML answered', async () => {
    const calls = await house.database.prisma.llmCall.findMany();
    expect(calls.length).toBe(provider.requests.length);
    expect(
      calls.every(({ purpose, outcome }) => purpose === 'extract-events/1' && outcome !== 'STARTED'),
    ).toBe(true);
    const others = calls.filter(({ streamed }) => !streamed);
    expect(others.map(({ errorCode }) => errorCode)).toEqual(['LLM_GARBLED']);
  });
});
