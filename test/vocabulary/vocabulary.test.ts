import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { extract, itemsOf, itemsUntil } from '../house/run-items.ts';
import { goodLines, story } from '../house/story.ts';
import { answer, type Behavior, pass } from '../provider/behaviors.ts';
import { createGate } from '../provider/gate.ts';
import { type Provider, startProvider } from '../provider/provider.ts';

const newLine = 'u1|试坐后排|2026-01-15 10:00|宝马|engagement|1-3\n';
const save = `mutation ($code: ID!, $zh: String!, $en: String!, $synonyms: [String!]) {
  saveEventType(code: $code, zh: $zh, en: $en, synonyms: $synonyms) { code zh en isNew synonyms eventCount } }`;

describe('the vocabulary', () => {
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
  });
  afterEach(() => house.close());

  const run = () => itemsOf(overSse(house.address, extract, { userId: 'u1', regenerate: true }));
  const types = async (isNew: boolean) =>
    (await ask(house.address, `{ eventTypes(isNew: ${isNew}) { code zh en isNew synonyms eventCount } }`))
      .data.eventTypes;
  const codes = async () => {
    const { data } = await ask(
      house.address,
      '{ user(id: "u1") { sequences(first: 9) { edges { node { events(first: 9) { edges { node { type { code } } } } } } } } }',
    );
    return data.user.sequences.edges.map(({ node }: never) =>
      (node as { events: { edges: { node: { type: { code: string } } }[] } }).events.edges.map(
        ({ node }) => node.type.code,
      ),
    );
  };
  const codeOf = (answer: { errors?: readonly { extensions?: { code?: string } }[] }) =>
    answer.errors?.[0]?.extensions?.code;

  it('should keep a name it does not know as new, and know it once it is accepted', async () => {
    script = [answer([newLine])];
    await run();
    const [found] = await types(true);
    expect(found).toMatchObject({ zh: '试坐后排', isNew: true, eventCount: 1 });
    const names = { code: found.code, zh: '试坐', en: 'sit inside', synonyms: ['试坐后排', '坐进车里'] };
    const { data } = await ask(house.address, save, names);
    expect(data.saveEventType).toEqual({ ...names, isNew: false, eventCount: 1 });
    expect(await types(true)).toEqual([]);
    script = [answer([newLine.replace('试坐后排', '坐进车里')])];
    await run();
    expect(await types(true)).toEqual([]);
    expect((await codes())[0]).toContain(found.code);
    expect(JSON.stringify(provider.requests.at(-1)?.body.messages)).toContain('试坐');
  });

  it('should make one type of two in every version, and fold the names of the lost one from then on', async () => {
    script = [answer([newLine]), answer([newLine])];
    await run();
    await run();
    const [found] = await types(true);
    const merge = `mutation { mergeEventTypes(code: "${found.code}", into: "view_car") { code eventCount synonyms } }`;
    const { data } = await ask(house.address, merge);
    expect(data.mergeEventTypes).toMatchObject({ code: 'view_car', eventCount: 1 });
    expect(data.mergeEventTypes.synonyms).toContain('试坐后排');
    const merged = await codes();
    expect(merged.flat()).not.toContain(found.code);
    expect(merged.every((version: string[]) => version.includes('view_car'))).toBe(true);
    script = [answer([newLine])];
    await run();
    expect(await types(true)).toEqual([]);
    expect(codeOf(await ask(house.address, merge))).toBe('NOT_FOUND');
  });

  it('should let a run go on that knows a type which is merged meanwhile', async () => {
    script = [answer([newLine])];
    await run();
    const [found] = await types(true);
    const gate = createGate();
    script = [
      async (exchange) => {
        await pass(gate)(exchange);
        await answer([newLine])(exchange);
      },
    ];
    const [{ runId }] = await itemsUntil(
      overSse(house.address, extract, { userId: 'u1', regenerate: true }),
      ({ stage }) => stage === 'CALLING',
    );
    await ask(
      house.address,
      `mutation { mergeEventTypes(code: "${found.code}", into: "view_car") { code } }`,
    );
    gate.open();
    const items = await itemsOf(
      overSse(
        house.address,
        `subscription { item: followRun(runId: "${runId}") { __typename ... on Error { code } } }`,
      ),
    );
    expect(items.at(-1)).toEqual({ __typename: 'Done' });
    expect((await codes())[0]).toContain('view_car');
  });

  it.each([
    ['a name of another type', { zh: '购买', en: 'sit inside' }, 'NAME_TAKEN'],
    ['a synonym of another type', { zh: '试坐', en: 'sit inside', synonyms: ['买车'] }, 'NAME_TAKEN'],
    ['no name', { zh: ' ', en: 'sit inside' }, 'BAD_USER_INPUT'],
    ['markup', { zh: '<b>看</b>', en: 'sit inside' }, 'BAD_USER_INPUT'],
    ['a name that is too long', { zh: '一二三四五六七', en: 'sit inside' }, 'BAD_USER_INPUT'],
  ])('should refuse %s', async (_what, names, code) => {
    expect(codeOf(await ask(house.address, save, { code: 'view_car', ...names }))).toBe(code);
    const add =
      'mutation ($zh: String!, $en: String!, $synonyms: [String!]) { addEventType(zh: $zh, en: $en, synonyms: $synonyms) { code } }';
    expect(codeOf(await ask(house.address, add, names))).toBe(code);
  });

  it('should take a new type, under a code of its own', async () => {
    const add =
      'mutation { addEventType(zh: "试坐", en: "Sit Inside", synonyms: ["坐车里"]) { code zh en isNew } }';
    expect((await ask(house.address, add)).data.addEventType).toEqual({
      code: 'sit_inside',
      zh: '试坐',
      en: 'Sit Inside',
      isNew: false,
    });
  });

  it('should refuse to merge what is not there, or into itself', async () => {
    const merge = (from: string, into: string) =>
      ask(house.address, `mutation { mergeEventTypes(code: "${from}", into: "${into}") { code } }`);
    expect(codeOf(await merge('view_car', 'view_car'))).toBe('BAD_USER_INPUT');
    expect(codeOf(await merge('view_car', 'nothing'))).toBe('NOT_FOUND');
  });

  describe('its conversion rules', () => {
    const saveRule = `mutation ($id: ID, $rule: ConversionRuleInput!) { saveConversionRule(id: $id, rule: $rule) { id type { code } action textMatch enabled } }`;
    const tryIt = `query ($rule: ConversionRuleInput!) { tryConversionRule(rule: $rule) { candidates matched users cut matches { text action } others { text } } }`;

    it('should decide about extractions from the moment they are kept', async () => {
      const rule = { typeCode: 'compare_models', action: 'compare' };
      const { data } = await ask(house.address, saveRule, { rule });
      expect(data.saveConversionRule).toMatchObject({
        type: { code: 'compare_models' },
        action: 'compare',
        enabled: true,
      });
      script = [answer([])];
      await run();
      expect((await codes())[0]).toContain('compare_models');
      const { id } = data.saveConversionRule;
      await ask(house.address, saveRule, { id, rule: { ...rule, enabled: false } });
      script = [answer([])];
      await run();
      expect((await codes())[0]).not.toContain('compare_models');
      expect(
        (await ask(house.address, `mutation { deleteConversionRule(id: "${id}") }`)).data
          .deleteConversionRule,
      ).toBe(id);
      expect(codeOf(await ask(house.address, `mutation { deleteConversionRule(id: "${id}") }`))).toBe(
        'NOT_FOUND',
      );
    });

    it('should be tried on the behaviors that there are, also those that are denied or only wished', async () => {
      await house.load(
        'BEHAVIORS',
        'user_id,timestamp,behavior_text\nu3,2026-01-15 10:00,订金已付\nu3,2026-01-15 11:00,没有付订金\nu4,2026-01-16 10:00,想付订金\nu4,2026-01-17 10:00,付了订金\n',
      );
      const { data } = await ask(house.address, tryIt, {
        rule: { typeCode: 'place_order', textMatch: '付*订金' },
      });
      expect(data.tryConversionRule).toMatchObject({
        candidates: 4,
        matched: 1,
        users: 1,
        cut: false,
        matches: [{ text: '付了订金' }],
      });
      expect(data.tryConversionRule.others.map(({ text }: { text: string }) => text)).toEqual([
        '订金已付',
        '没有付订金',
        '想付订金',
      ]);
      const visits = await ask(house.address, tryIt, {
        rule: { typeCode: 'visit_dealership', action: 'VISIT_POI', placeMatch: '4s' },
      });
      expect(visits.data.tryConversionRule).toMatchObject({
        candidates: 1,
        matched: 1,
        matches: [{ action: 'visit_poi' }],
      });
    });

    it.each([
      ['no condition', { typeCode: 'purchase', action: ' ' }],
      ['nothing but asterisks', { typeCode: 'purchase', textMatch: '* *' }],
      ['an unknown type', { typeCode: 'nothing', action: 'x' }],
      ['a condition that is too long', { typeCode: 'purchase', action: 'x'.repeat(101) }],
    ])('should be refused with %s', async (_what, rule) => {
      expect(codeOf(await ask(house.address, saveRule, { rule }))).toBe('BAD_USER_INPUT');
      expect(codeOf(await ask(house.address, tryIt, { rule }))).toBe('BAD_USER_INPUT');
    });
  });
});
