import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, overSse, overWebSocket } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { itemsOf, itemsUntil, refusalOf, runItem } from '../house/run-items.ts';
import { answer, type Behavior, stall } from '../provider/behaviors.ts';
import { type Provider, startProvider } from '../provider/provider.ts';
import { refuse } from '../provider/refusals.ts';

const tag = `subscription ($ids: [ID!], $scope: TagScope, $language: Language, $regenerate: Boolean, $runKey: ID, $after: Cursor) {
  item: tagCatalog(kind: APPS, ids: $ids, scope: $scope, language: $language, regenerate: $regenerate, runKey: $runKey, after: $after) {
    ${runItem} ... on Progress { newTags { kind id name tags } } } }`;

const files =
  'app_id,app_name,category,tags\na1,懂车帝,汽车资讯,\na2,微信,社交,\na3,抖音,短视频,\na4,旧的,工具,"看车,选车,比价"\n';
const lines = [
  '1|懂车帝|视频评测,年轻车主,购车决策\n',
  '2|微信|即时聊天,全民应用,随时随地\n',
  '3|抖音|短视频,年轻人群,碎片时间\n',
];

describe('tagging the catalog', () => {
  let provider: Provider;
  let house: TestHouse;
  let script: Behavior[];

  beforeAll(async () => {
    provider = await startProvider((exchange) => (script.shift() ?? answer(lines))(exchange));
  });
  afterAll(() => provider.stop());
  beforeEach(async () => {
    script = [];
    house = await openTestHouse({ OPENAI_BASE_URL: provider.url, LLM_ATTEMPTS: '3' });
    await house.load('APPS', files);
  });
  afterEach(() => house.close());

  const watch = (variables: object = {}) => overSse(house.address, tag, { ...variables });
  const apps = async () => {
    const { data } = await ask(
      house.address,
      '{ apps(first: 10) { totalCount edges { node { id tags tagSource } } } }',
    );
    return data.apps.edges.map(({ node }: { node: object }) => node);
  };
  /** The data of a request, without the words that every request has. */
  const asked = (at: number) =>
    JSON.stringify(provider.requests.at(at)?.body.messages).split('<data>').at(-1);

  it('should tag what nobody has tagged, show each as it comes, and ask nothing about the others', async () => {
    const items = await itemsOf(watch());
    expect(items.at(-1)).toMatchObject({ __typename: 'Done', run: { status: 'FINISHED' } });
    expect(items.flatMap(({ newTags }) => newTags ?? [])).toEqual([
      { kind: 'APPS', id: 'a1', name: '懂车帝', tags: ['视频评测', '年轻车主', '购车决策'] },
      { kind: 'APPS', id: 'a2', name: '微信', tags: ['即时聊天', '全民应用', '随时随地'] },
      { kind: 'APPS', id: 'a3', name: '抖音', tags: ['短视频', '年轻人群', '碎片时间'] },
    ]);
    expect(await apps()).toMatchObject([
      { tagSource: 'MODEL' },
      { tagSource: 'MODEL' },
      { tagSource: 'MODEL' },
      { id: 'a4', tags: ['看车', '选车', '比价'], tagSource: 'IMPORT' },
    ]);
    expect(asked(-1)).not.toContain('旧的');
    const again = await itemsOf(watch());
    expect(again.at(-1)).toMatchObject({ __typename: 'Done' });
    expect(again.at(-2)).toMatchObject({ percent: 100, done: 0, total: 0, unit: 'ENTRIES' });
  });

  it('should ask again for what an answer left out or got wrong, and for nothing else', async () => {
    script = [answer([lines[0] ?? '', '2|微信|聊天\n']), answer([]), answer(lines.slice(1))];
    const items = await itemsOf(watch());
    expect(items.at(-1)).toMatchObject({ __typename: 'Done' });
    expect(items.flatMap(({ rejectedLines }) => rejectedLines ?? [])).toMatchObject([
      { reason: 'BAD_TAGS', line: '2|微信|聊天' },
    ]);
    expect(items.filter(({ stage }) => stage === 'WAITING')).toMatchObject([
      { cause: 'LLM_UNUSABLE' },
      { cause: 'LLM_UNUSABLE' },
    ]);
    expect(asked(-1)).not.toContain('懂车帝');
    expect((await apps()).map(({ tags }: { tags: string[] }) => tags.length)).toEqual([3, 3, 3, 3]);
  });

  it('should never count an entry without tags as done', async () => {
    script = [answer([]), answer([lines[0] ?? '']), answer(['prose\n'])];
    const items = await itemsOf(watch());
    expect(items.at(-1)).toMatchObject({ __typename: 'Error', code: 'LLM_UNUSABLE', retryable: true });
    expect(await apps()).toMatchObject([
      { tagSource: 'MODEL' },
      { tagSource: null, tags: [] },
      { tagSource: null },
      {},
    ]);
    const rest = await itemsOf(watch());
    expect(rest.at(-1)).toMatchObject({ __typename: 'Error' }); // the lines are numbered for three entries, and two are asked for
    expect(asked(-1)).not.toContain('懂车帝');
  });

  it('should keep tags that were written by hand, unless their entry is named', async () => {
    const mutation =
      'mutation ($id: ID!, $tags: [String!]!) { setAppTags(id: $id, tags: $tags) { tags tagSource } }';
    const { data } = await ask(house.address, mutation, { id: 'a1', tags: [' 我的标签 ', '我的标签'] });
    expect(data.setAppTags).toEqual({ tags: ['我的标签'], tagSource: 'MANUAL' });
    script = [
      answer([
        '1|微信|即时聊天,全民应用,随时随地\n',
        '2|抖音|短视频,年轻人群,碎片时间\n',
        '3|旧的|工具软件,大众人群,日常使用\n',
      ]),
    ];
    await itemsOf(watch({ scope: 'ALL' }));
    expect((await apps())[0]).toMatchObject({ tags: ['我的标签'], tagSource: 'MANUAL' });
    script = [answer(lines.slice(0, 1))];
    await itemsOf(watch({ ids: ['a1'] }));
    expect((await apps())[0]).toMatchObject({
      tags: ['视频评测', '年轻车主', '购车决策'],
      tagSource: 'MODEL',
    });
  });

  it.each([
    ['an unknown entry', { id: 'nobody', tags: ['x'] }, 'NOT_FOUND'],
    ['a tag that is too long', { id: 'a1', tags: ['x'.repeat(25)] }, 'BAD_USER_INPUT'],
    ['too many tags', { id: 'a1', tags: Array.from({ length: 11 }, (_, n) => `t${n}`) }, 'BAD_USER_INPUT'],
  ])('should refuse %s', async (_what, variables, code) => {
    const mutation = 'mutation ($id: ID!, $tags: [String!]!) { setAppTags(id: $id, tags: $tags) { id } }';
    const { errors } = await ask(house.address, mutation, variables);
    expect(errors?.[0]?.extensions?.code).toBe(code);
  });

  it('should refuse unknown ids before anything is begun', async () => {
    expect(await refusalOf(watch({ ids: ['a1', 'nobody'] }))).toBe('BAD_USER_INPUT');
  });

  it('rules 1, 5, 8: should be read again on both transports, go on behind a cursor, and be one run for two callers', async () => {
    script = [stall];
    const [first] = await itemsUntil(watch({ runKey: 'mine' }), ({ stage }) => stage === 'CALLING');
    const [joined] = await itemsUntil(overWebSocket(house.address, tag, {}), () => true);
    expect(joined.runId).toBe(first.runId);
    await ask(house.address, 'mutation ($id: ID!) { cancelRun(runId: $id) { status } }', { id: first.runId });
    const items = await itemsOf(watch({ runKey: 'mine' }));
    expect(items.at(-1)).toMatchObject({ __typename: 'Error', code: 'CANCELLED' });
    expect(await itemsOf(overWebSocket(house.address, tag, { after: items[0].cursor }))).toEqual(
      items.slice(1),
    );
  });

  it('should go on after a failure of the provider, with what it has', async () => {
    script = [answer(lines.slice(0, 2)), refuse(401)];
    const items = await itemsOf(watch());
    expect(items.at(-1)).toMatchObject({ __typename: 'Error', code: 'LLM_AUTH' });
    script = [answer(['1|抖音|短视频,年轻人群,碎片时间\n'])];
    const { data } = await ask(house.address, 'mutation ($id: ID!) { retryRun(runId: $id) { id } }', {
      id: items[0].runId,
    });
    const follow = `subscription ($id: ID!) { item: followRun(runId: $id) { ${runItem} } }`;
    const rest = await itemsOf(overSse(house.address, follow, { id: data.retryRun.id }));
    expect(rest.at(-1)).toMatchObject({ __typename: 'Done' });
    expect(asked(-1)).not.toContain('懂车帝');
  });

  it('should reach the prompt of an extraction, whichever of id and name the log writes', async () => {
    await itemsOf(watch());
    await house.load(
      'BEHAVIORS',
      'user_id,action,timestamp,app_id\nu1,use_app,2026-01-15 10:00,a1\nu1,use_app,2026-01-15 10:05,微信\n',
    );
    script = [answer([])];
    await itemsOf(
      overSse(house.address, `subscription { item: extractEvents(userId: "u1") { ${runItem} } }`),
    );
    expect(asked(-1)).toContain('app_tags=视频评测, 年轻车主, 购车决策');
    expect(asked(-1)).toContain('app_tags=即时聊天, 全民应用, 随时随地');
  });
});

describe('tagging by the built-in rules', () => {
  it('should give each of many entries three tags', async () => {
    const house = await openTestHouse();
    const many = Array.from({ length: 250 }, (_, at) => `m${at},频道${at},汽车媒体\n`).join('');
    await house.load('MEDIA', `media_id,media_name,media_type\n${many}`);
    const query = `subscription { item: tagCatalog(kind: MEDIA) { ${runItem} ... on Progress { newTags { id tags } } } }`;
    const items = await itemsOf(overSse(house.address, query));
    expect(items.at(-1)).toMatchObject({ __typename: 'Done', usage: { calls: 3, streamedCalls: 3 } });
    expect(items.flatMap(({ newTags }) => newTags ?? [])).toHaveLength(250);
    expect(await house.database.prisma.media.count({ where: { tagSource: 'MODEL' } })).toBe(250);
    await house.close();
  });
});
