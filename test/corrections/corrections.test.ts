import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { extract, itemsOf } from '../house/run-items.ts';
import { goodLines, story } from '../house/story.ts';
import { answer, type Behavior } from '../provider/behaviors.ts';
import { type Provider, startProvider } from '../provider/provider.ts';

const event = 'id type { code } category source context start evidence { action }';
const read = `{ user(id: "u1") { currentSequence { id version eventCount coveredCount
    events(first: 20) { edges { node { ${event} } } } }
  corrections { id kind type { code } category context behaviors { action } } } }`;
const correct = `mutation ($id: ID!, $typeCode: ID!, $category: EventCategory!, $context: [String!]!) {
  correctEvent(id: $id, typeCode: $typeCode, category: $category, context: $context) { ${event} } }`;

describe('an event corrected by hand', () => {
  let provider: Provider;
  let house: TestHouse;
  let script: Behavior[];

  beforeAll(async () => {
    provider = await startProvider((exchange) => (script.shift() ?? answer(goodLines))(exchange));
  });
  afterAll(() => provider.stop());
  beforeEach(async () => {
    script = [];
    house = await openTestHouse({ OPENAI_BASE_URL: provider.url });
    await house.load('BEHAVIORS', story);
    await run();
  });
  afterEach(() => house.close());

  const run = () => itemsOf(overSse(house.address, extract, { userId: 'u1', regenerate: true }));
  const now = async () => {
    const { data } = await ask(house.address, read);
    const { events, ...sequence } = data.user.currentSequence;
    return {
      ...sequence,
      events: events.edges.map(({ node }: { node: object }) => node),
      corrections: data.user.corrections,
    };
  };
  const change = async (id: string, to: object) =>
    ask(house.address, correct, { id, typeCode: 'consult', category: 'CHURN', context: ['问了客服'], ...to });

  it('should be what it was corrected to, now and in every later version', async () => {
    const [first] = (await now()).events;
    const { data } = await change(first.id, {});
    expect(data.correctEvent).toMatchObject({
      id: first.id,
      type: { code: 'consult' },
      category: 'CHURN',
      source: 'MANUAL',
      context: ['问了客服'],
    });
    for (const version of [2, 3]) {
      await run();
      const after = await now();
      expect(after).toMatchObject({ version, eventCount: 4, coveredCount: 6 });
      expect(after.events[0]).toMatchObject({
        type: { code: 'consult' },
        category: 'CHURN',
        source: 'MANUAL',
        start: first.start,
        evidence: first.evidence,
      });
    }
  });

  it('should take its rows from whatever event a later extraction makes of them, and leave that the others', async () => {
    const [, visit] = (await now()).events;
    await change(visit.id, {});
    script = [answer(['u1|看车|2026-01-15 10:00|宝马|engagement|1-4\n'])];
    await run();
    const { events, coveredCount } = await now();
    expect(
      events.map(({ type, evidence, source }: never) => [
        (type as { code: string }).code,
        (evidence as []).length,
        source,
      ]),
    ).toEqual([
      ['view_car', 3, 'MODEL'],
      ['consult', 1, 'MANUAL'],
      ['purchase', 1, 'RULE'],
    ]);
    expect(coveredCount).toBe(5);
  });

  it('should stay deleted, also where a rule would make it', async () => {
    const { events } = await now();
    const bought = events.find(({ type }: { type: { code: string } }) => type.code === 'purchase');
    const { data } = await ask(
      house.address,
      `mutation { deleteEvent(id: "${bought.id}") { currentSequence { eventCount coveredCount } } }`,
    );
    expect(data.deleteEvent.currentSequence).toEqual({ eventCount: 3, coveredCount: 5 });
    await run();
    const after = await now();
    expect(after.events.map(({ type }: { type: { code: string } }) => type.code)).not.toContain('purchase');
    expect(after.corrections).toMatchObject([{ kind: 'DELETED', behaviors: [{ action: 'purchase' }] }]);
    const dropped = `mutation { dropCorrection(id: "${after.corrections[0].id}") { corrections { id } } }`;
    expect((await ask(house.address, dropped)).data.dropCorrection.corrections).toEqual([]);
    await run();
    expect((await now()).events.map(({ type }: { type: { code: string } }) => type.code)).toContain(
      'purchase',
    );
  });

  it('should have one correction, the newest', async () => {
    const [first] = (await now()).events;
    await change(first.id, {});
    await change(first.id, { typeCode: 'view_car', category: 'ENGAGEMENT', context: [] });
    await run();
    const { events, corrections } = await now();
    expect(corrections).toHaveLength(1);
    expect(events[0]).toMatchObject({ type: { code: 'view_car' }, context: [], source: 'MANUAL' });
  });

  it('should be refused for events that do not count, unknown types and contexts without measure', async () => {
    const [first] = (await now()).events;
    await run();
    const code = async (id: string, to: object = {}) => (await change(id, to)).errors?.[0]?.extensions?.code;
    expect(await code(first.id)).toBe('NOT_FOUND');
    expect(await code('999999')).toBe('NOT_FOUND');
    expect(await code('x')).toBe('NOT_FOUND');
    const [current] = (await now()).events;
    expect(await code(current.id, { typeCode: 'nothing' })).toBe('BAD_USER_INPUT');
    expect(await code(current.id, { context: ['x'.repeat(201)] })).toBe('BAD_USER_INPUT');
  });

  it('should show in the difference of two versions', async () => {
    const before = await now();
    await change(before.events[0].id, {});
    script = [answer(goodLines.slice(0, 2))];
    await run();
    const after = await now();
    const diff = `{ sequenceDiff(before: "${before.id}", after: "${after.id}") { unchanged changes { kind before { type { code } } after { type { code } } } } }`;
    const { data } = await ask(house.address, diff);
    // The first event was corrected in the earlier version, too, so both have the same.
    expect(data.sequenceDiff).toMatchObject({
      unchanged: 3,
      changes: [{ kind: 'REMOVED', before: { type: { code: 'use_app' } }, after: null }],
    });
    const { errors } = await ask(house.address, diff.replace(`after: "${after.id}"`, 'after: "77"'));
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});
