import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { itemsOf, itemsUntil, refusalOf } from '../house/run-items.ts';
import { storeSequences } from '../house/sequences.ts';
import { noteStatements } from '../house/statements.ts';
import { answer, type Behavior, end, stall, stream } from '../provider/behaviors.ts';
import { type Provider, startProvider } from '../provider/provider.ts';
import * as wire from '../provider/wire.ts';
import { generateGraph, graph as graphFields, readGraph } from './graph-queries.ts';
import { plantedUsers } from './planted-users.ts';

type Item = Awaited<ReturnType<typeof itemsOf>>[number];

/** The first edge that goes from one type to another. */
const edgeOf = (edges: Item[], source: string, target: string) =>
  edges.find((edge) => edge.source.codes[0] === source && edge.target.codes[0] === target);

describe('a graph that a model explains', () => {
  let provider: Provider;
  let house: TestHouse;
  /** What the provider answers, one after the other; its last goes on. */
  let noted: ReturnType<typeof noteStatements>;
  let script: (() => Behavior)[];
  const short = () => answer(['node|n1|Reading the news|What people do in between.\n']);
  /** A run that said little of its graph, and the graph. */
  let items: Item[];
  let plain: Item;

  beforeAll(async () => {
    provider = await startProvider((exchange) => {
      const [behave = () => stall] = script;
      if (script.length > 1) script.shift();
      return behave()(exchange);
    });
    house = await openTestHouse({ OPENAI_BASE_URL: provider.url, LLM_ATTEMPTS: '2' });
    noted = noteStatements(house.database.pool);
    await storeSequences(house.database, plantedUsers());
    script = [short];
    items = await itemsOf(watch());
    plain = items.at(-1).graph;
  });
  afterAll(async () => {
    await house.close();
    await provider.stop();
  });
  beforeEach(() => {
    script = [short];
  });

  const watch = (variables: object = {}) =>
    overSse(house.address, generateGraph, { language: 'EN', ...variables });
  const generate = async (variables: object = {}) => {
    const items = await itemsOf(watch({ regenerate: true, ...variables }));
    return { items, last: items.at(-1), graph: items.at(-1).graph };
  };
  const lines = (...texts: string[]) => [() => answer(texts.map((text) => `${text}\n`))];
  const prompt = () => String(JSON.stringify(provider.requests.at(-1)?.body.messages));

  it('original 9: should count what the database holds', async () => {
    const { rows } = await house.database.pool.query(
      'select type_code as code, count(*)::int as events, count(distinct user_id)::int as users from event group by 1',
    );
    const ofType = plain.nodes.filter(({ kind }: Item) => kind === 'EVENT');
    expect(ofType.length).toBeGreaterThan(4);
    for (const { codes, events, users } of ofType)
      expect(rows).toContainEqual({ code: codes[0], events, users });
    const conversions = plain.nodes.find(({ result }: Item) => result === 'CONVERSION');
    expect(conversions).toMatchObject({ codes: ['test_drive'] });
    const drives = rows.find(({ code }) => code === 'test_drive');
    expect(conversions).toMatchObject({ events: drives.events, users: drives.users });
  });

  it('should hold what was planted, with its numbers, before a model has said a word', () => {
    const computed = items.find(({ graphId }) => graphId);
    expect(items.findIndex(({ __typename }) => __typename === 'LlmChunk')).toBeGreaterThan(
      items.indexOf(computed),
    );
    expect(computed.newEdges.map(({ id }: Item) => id)).toEqual(plain.edges.map(({ id }: Item) => id));
    const planted = edgeOf(plain.edges, 'view_car', 'test_drive');
    expect(planted).toMatchObject({ kind: 'CAUSAL', claim: 'SUGGESTS_CAUSE', sign: 'RAISES' });
    expect(planted.pair.lag.median).toBeGreaterThan(20 * 3_600);
    expect(planted.pair.lag.median).toBeLessThan(28 * 3_600);
    expect(planted.ratio).toBe(planted.pair.ratio.ratio);
    // Behind a drive nobody looks at a car for days: that, too, was planted.
    expect(edgeOf(plain.edges, 'test_drive', 'view_car')).toMatchObject({ sign: 'LOWERS' });
    expect(plain).toMatchObject({
      sequenceCount: 40,
      stale: false,
      focus: 'COMPREHENSIVE',
      name: 'Everything',
    });
    expect(plain.patternIds.length).toBe(Math.min(50, plain.mining.patternCount));
  });

  it('should tell the model of ids and numbers, and take what it says of them', async () => {
    const edge = edgeOf(plain.edges, 'view_car', 'test_drive');
    const ends = `n${edge.source.number}>n${edge.target.number}`;
    script = lines(
      `node|n${edge.source.number}|Looking at a car|People look at a car, ${plain.nodes[edge.source.number - 1].events} times.`,
      `edge|${edge.id}|${ends}|CAUSAL|A drive is ${edge.ratio.toFixed(1)} times as likely afterwards.`,
      `insight|The first look leads to a drive [${edge.id}]. It is on a common path [p1].`,
    );
    const { items, graph } = await generate();
    expect(prompt()).toContain(`${edge.id}|${ends}|CAUSAL|SUGGESTS_CAUSE|+|${edge.users} users`);
    expect(prompt()).toMatch(/p1\|[^|]+ > [^|]+\|\d+ users/);
    expect(prompt()).toMatch(/ev\d+\|p1\|[^|]+\|2026-01-/);
    expect(graph.rejectedLines).toEqual([]);
    expect(graph).toMatchObject({
      model: 'gpt-4o-mini',
      insights: [{ number: 1, citations: [edge.id, 'p1'] }],
    });
    expect(graph.edges[edge.number - 1].explanation).toContain('times as likely');
    expect(graph.nodes[edge.source.number - 1]).toMatchObject({ name: 'Looking at a car', en: 'view car' });
    const told = items.flatMap(({ newEdges = [] }) => newEdges).filter(({ explanation }) => explanation);
    expect(told).toEqual([expect.objectContaining({ id: edge.id, pair: edge.pair })]);
  });

  it('should refuse ids that are not there, other numbers, ends and kinds, self loops, and claims without a source', async () => {
    const edge = edgeOf(plain.edges, 'view_car', 'test_drive');
    const [from, to] = [`n${edge.source.number}`, `n${edge.target.number}`];
    const wrong: [string, string][] = [
      ['node|n99|Ghost|It is not there.', 'UNKNOWN_ID'],
      [`node|${from}|Looking 123|Some look.`, 'NUMBER_DIFFERS'],
      [`node|${from}||Some look.`, 'BAD_TEXT'],
      [`edge|e999|${from}>${to}|CAUSAL|It is.`, 'UNKNOWN_ID'],
      [`edge|${edge.id}|${to}>${from}|CAUSAL|It is.`, 'WRONG_ENDS'],
      [`edge|${edge.id}|${from}>${from}|CAUSAL|It is.`, 'WRONG_ENDS'],
      [`edge|${edge.id}|${from}>${to}|SEQUENTIAL|It is.`, 'WRONG_ENDS'],
      [`edge|${edge.id}|${from}>${to}|CAUSAL|In 87.3% of all cases.`, 'NUMBER_DIFFERS'],
      [`edge|${edge.id}|${from}>${to}|CAUSAL|999 users do so.`, 'NUMBER_DIFFERS'],
      ['insight|People like cars.', 'UNCITED'],
      ['insight|People like cars [e999].', 'UNKNOWN_ID'],
      [`insight|It takes 77 days [${edge.id}].`, 'NUMBER_DIFFERS'],
      ['Here is the graph:', 'MALFORMED'],
    ];
    const good = `node|${from}|<script>alert('x')</script>|**Bold** & <b>loud</b>.`;
    script = lines(...wrong.map(([line]) => line), good, good);
    const { items, graph } = await generate();
    expect(graph.rejectedLines.map(({ line, reason }: Item) => [line, reason])).toEqual([
      ...wrong,
      [good, 'TOLD_TWICE'],
    ]);
    expect(items.flatMap(({ rejectedLines = [] }) => rejectedLines)).toHaveLength(wrong.length + 1);
    expect(graph.insights).toEqual([]);
    expect(graph.edges.every(({ explanation }: Item) => explanation === null)).toBe(true);
    expect(graph.nodes[edge.source.number - 1].name).toBe("<script>alert('x')</script>");
  });

  it('rule 9: should ask only for what is not told of yet when an answer was cut, and keep what was', async () => {
    const cut = stream(wire.role(), wire.text('node|n1|First|It is first.\nnode|n2|Sec'), end);
    script = [() => cut, () => answer(['node|n2|Second|It comes next.\n'])];
    const before = provider.requests.length;
    const { items, graph } = await generate();
    const [first, second] = provider.requests.slice(before).map(({ body }) => JSON.stringify(body.messages));
    expect(first).toContain('\\nn1|');
    expect(second).not.toContain('\\nn1|');
    expect(second).toContain('\\nn2|');
    expect(graph.nodes.slice(0, 3).map(({ name }: Item) => name)).toEqual(['First', 'Second', null]);
    expect(items.filter(({ graphId, newEdges }) => graphId && newEdges.length > 0)).toHaveLength(1);
  });

  it('should leave the computed graph when the model fails for good, and when the run is cancelled', async () => {
    script = lines('I cannot do that.');
    const failed = await generate();
    expect(failed.last).toMatchObject({ __typename: 'Error', code: 'LLM_UNUSABLE' });
    const ofRun = `query ($id: ID!) { run(id: $id) { graph { id model edgeCount rejectedLines { reason } } } }`;
    const { run } = (await ask(house.address, ofRun, { id: failed.last.runId })).data;
    expect(run.graph).toMatchObject({
      model: null,
      rejectedLines: [{ reason: 'MALFORMED' }, { reason: 'MALFORMED' }],
    });
    expect(run.graph.edgeCount).toBeGreaterThan(0);
    script = [() => stall];
    const items = await itemsUntil(watch({ regenerate: true }), ({ stage }) => stage === 'CALLING');
    const { runId, cursor } = items.at(-1);
    await ask(house.address, 'mutation ($id: ID!) { cancelRun(runId: $id) { status } }', { id: runId });
    expect((await itemsOf(watch({ regenerate: true, after: cursor }))).at(-1)).toMatchObject({
      code: 'CANCELLED',
    });
    expect((await ask(house.address, ofRun, { id: runId })).data.run.graph.edgeCount).toBe(
      run.graph.edgeCount,
    );
  });

  it('should have versions under one name, be renamed, laid out and deleted', async () => {
    const { graph: first } = await generate({
      graph: { name: '  Cars  ', focus: 'CONVERSION', leastUsers: 5 },
    });
    expect(first).toMatchObject({ name: 'Cars', version: 1, focus: 'CONVERSION', leastUsers: 5 });
    const { graph: second } = await generate({ versionOf: first.id });
    expect(second).toMatchObject({
      seriesId: first.seriesId,
      version: 2,
      focus: 'CONVERSION',
      leastUsers: 5,
    });
    expect(second.versions.map(({ version }: Item) => version)).toEqual([2, 1]);
    const rename = 'mutation ($id: ID!, $name: String!) { renameGraph(id: $id, name: $name) { name } }';
    expect((await ask(house.address, rename, { id: first.id, name: '车' })).data.renameGraph.name).toBe('车');
    expect(
      (await ask(house.address, rename, { id: first.id, name: ' ' })).errors?.[0]?.extensions?.code,
    ).toBe('BAD_USER_INPUT');
    const keep =
      'mutation ($id: ID!, $places: [GraphPlaceInput!]!) { keepGraphLayout(id: $id, places: $places) }';
    await ask(house.address, keep, { id: second.id, places: [{ number: 1, x: 2.5, y: -3 }] });
    expect((await ask(house.address, readGraph, { id: second.id })).data.graph).toMatchObject({
      name: '车',
      layout: [{ number: 1, x: 2.5, y: -3 }],
    });
    const list = '{ graphs(first: 50) { totalCount edges { node { id seriesId } } } }';
    const listed = async () => (await ask(house.address, list)).data.graphs;
    const ofSeries = ({ edges }: Item) => edges.filter(({ node }: Item) => node.seriesId === first.seriesId);
    expect(ofSeries(await listed())).toEqual([{ node: { id: second.id, seriesId: first.seriesId } }]);
    const remove = 'mutation ($id: ID!) { deleteGraph(id: $id) }';
    const before = (await listed()).totalCount;
    expect((await ask(house.address, remove, { id: second.id })).data.deleteGraph).toBe(second.id);
    expect(ofSeries(await listed())).toEqual([{ node: { id: first.id, seriesId: first.seriesId } }]);
    await ask(house.address, remove, { id: first.id });
    expect((await listed()).totalCount).toBe(before - 1);
    expect((await ask(house.address, remove, { id: first.id })).errors?.[0]?.extensions?.code).toBe(
      'NOT_FOUND',
    );
  });

  it('should be of chosen patterns only, of a cohort only, and refused without data or for what makes no sense', async () => {
    const patternIds = plain.patternIds.slice(0, 2);
    const { graph } = await generate({ graph: { patternIds } });
    const codes = (of: Item) =>
      new Set(of.nodes.filter(({ kind }: Item) => kind === 'EVENT').flatMap((n: Item) => n.codes));
    expect(codes(graph).size).toBeLessThan(codes(plain).size);
    expect(graph).toMatchObject({ ofPatterns: true, patternIds });
    const { graph: some } = await generate({
      graph: { filter: { withTypes: ['test_drive'] }, leastUsers: 3 },
    });
    expect(some.sequenceCount).toBeLessThanOrEqual(plain.sequenceCount);
    const none = await generate({ graph: { filter: { ageFrom: 200 } } });
    expect(none.last).toMatchObject({ __typename: 'Error', code: 'NO_DATA' });
    for (const [wish, code] of [
      [{ windowHours: 7 }, 'BAD_USER_INPUT'],
      [{ leastUsers: 1 }, 'BAD_USER_INPUT'],
      [{ patternIds: ['1-1', '2-1'] }, 'BAD_USER_INPUT'],
      [{ patternIds: ['99-1'] }, 'NOT_FOUND'],
      [{ cohortId: '99' }, 'NOT_FOUND'],
    ] as const)
      expect(await refusalOf(watch({ graph: wish }))).toBe(code);
    expect(await refusalOf(watch({ versionOf: '999' }))).toBe('NOT_FOUND');
  });

  it('should take as many statements for three graphs with all their parts as for one', async () => {
    const query = `query ($first: Int!) { graphs(first: $first) { edges { node { ${graphFields} } } } }`;
    const statementsOf = async (first: number) => {
      noted.take();
      const { data } = await ask(house.address, query, { first });
      expect(data.graphs.edges).toHaveLength(first);
      return noted.take().length;
    };
    const one = await statementsOf(1);
    expect(await statementsOf(3)).toBe(one);
    expect(one).toBeLessThanOrEqual(16);
  });
});
