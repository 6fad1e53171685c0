import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { extract, itemsOf, itemsUntil, refusalOf, runItem } from '../house/run-items.ts';
import { goodLines, profiles, story } from '../house/story.ts';
import { answer, type Behavior, stall } from '../provider/behaviors.ts';
import { type Provider, startProvider } from '../provider/provider.ts';

const summarize = `subscription ($userId: ID!, $language: Language, $regenerate: Boolean, $runKey: ID, $after: Cursor) {
  item: summarizeUser(userId: $userId, language: $language, regenerate: $regenerate, runKey: $runKey, after: $after) {
    ${runItem} ... on Done { summary } } }`;
const read = `query ($id: ID!) { user(id: $id) { summaries { version language text model run { status } } } }`;
const good = ['她是苏州的医生。', '最近在比较宝马和奔驰，并且已经买车。'];

describe('the summary of a user', () => {
  let provider: Provider;
  let house: TestHouse;
  let script: Behavior[];

  beforeAll(async () => {
    provider = await startProvider((exchange) => (script.shift() ?? answer(good))(exchange));
  });
  afterAll(() => provider.stop());
  beforeEach(async () => {
    script = [];
    house = await openTestHouse({ OPENAI_BASE_URL: provider.url, LLM_ATTEMPTS: '3' });
    await house.load('PROFILES', profiles);
    await house.load('BEHAVIORS', story);
  });
  afterEach(() => house.close());

  const watch = (variables: object = {}) => overSse(house.address, summarize, { userId: 'u1', ...variables });
  const asked = () => JSON.stringify(provider.requests.at(-1)?.body.messages);

  it('should stream, end with its text, and be kept under its version', async () => {
    const items = await itemsOf(watch());
    expect(items.map(({ text }) => text ?? '').join('')).toBe(good.join(''));
    expect(items.at(-1)).toMatchObject({ __typename: 'Done', summary: good.join('') });
    await itemsOf(watch({ regenerate: true, language: 'EN' }));
    const { data } = await ask(house.address, read, { id: 'u1' });
    expect(data.user.summaries).toMatchObject([
      { version: 2, language: 'EN' },
      { version: 1, language: 'ZH', text: good.join(''), run: { status: 'FINISHED' } },
    ]);
  });

  it('should be written from the profile and the events, and from the behaviors before there are any', async () => {
    await itemsOf(watch());
    expect(asked()).toContain('income=21000 yuan per month');
    expect(asked()).toContain('has_car=no');
    expect(asked()).toContain('action=purchase');
    script = [answer(goodLines), answer(good)];
    await itemsOf(overSse(house.address, extract, { userId: 'u1' }));
    await itemsOf(watch());
    expect(asked()).toContain('|到店|conversion|');
    expect(asked()).not.toContain('action=purchase');
  });

  it('should be asked for again when it is no summary, and never be kept', async () => {
    script = [answer(['']), answer(['一句。']), answer(good)];
    const items = await itemsOf(watch());
    expect(items.filter(({ stage }) => stage === 'WAITING')).toMatchObject([
      { cause: 'LLM_UNUSABLE' },
      { cause: 'LLM_UNUSABLE' },
    ]);
    expect(items.at(-1)).toMatchObject({ summary: good.join('') });
    script = [answer(['坏。']), answer(['坏。']), answer(['坏。'])];
    const failed = await itemsOf(watch({ regenerate: true }));
    expect(failed.at(-1)).toMatchObject({ __typename: 'Error', code: 'LLM_UNUSABLE' });
    expect((await ask(house.address, read, { id: 'u1' })).data.user.summaries).toHaveLength(1);
  });

  it('should not be bought twice for the same facts', async () => {
    await itemsOf(watch());
    const before = provider.requests.length;
    expect((await itemsOf(watch())).at(-1)).toMatchObject({ summary: good.join(''), usage: { calls: 0 } });
    expect(provider.requests.length).toBe(before);
  });

  it('rules 5, 6 and 8: should be one run for two callers, refuse a foreign cursor, and be cancelled', async () => {
    script = [stall];
    const [item] = await itemsUntil(watch(), ({ stage }) => stage === 'CALLING');
    const [joined] = await itemsUntil(watch({ runKey: 'mine' }), () => true);
    expect(joined.runId).toBe(item.runId);
    expect(await refusalOf(overSse(house.address, summarize, { userId: 'u2', after: item.cursor }))).toBe(
      'FOREIGN_CURSOR',
    );
    await ask(house.address, 'mutation ($id: ID!) { cancelRun(runId: $id) { status } }', { id: item.runId });
    expect((await itemsOf(watch({ after: item.cursor }))).at(-1)).toMatchObject({ code: 'CANCELLED' });
    expect(await refusalOf(watch({ userId: 'nobody' }))).toBe('NOT_FOUND');
  });
});

describe('the summary by the built-in rules', () => {
  it.each(['ZH', 'EN'])(
    'should be one, in %s, of a user with events and of one without anything',
    async (language) => {
      const house = await openTestHouse();
      await house.load('PROFILES', profiles);
      await house.load('BEHAVIORS', story);
      await itemsOf(overSse(house.address, extract, { userId: 'u1' }));
      for (const userId of ['u1', 'u2', 'empty']) {
        const items = await itemsOf(overSse(house.address, summarize, { userId, language }));
        expect(items.at(-1)).toMatchObject({ __typename: 'Done', summary: expect.any(String) });
      }
      await house.close();
    },
  );
});
