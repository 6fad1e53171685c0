import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../../server/database/in-transaction.ts';
import { storeWords } from '../../server/graphs/stored/store-words.ts';
import { ask } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { noteStatements } from '../house/statements.ts';
import { story } from '../house/story.ts';
import { ageNode, conditionalEdge, conversionNode, eventNode, featureEdge, pairEdge } from './content.ts';
import { storeTestGraph } from './stored-graph.ts';

const nodes = `nodes { id number kind codes result feature { field test value } zh en name description events users }`;
const ratio = `{ ratio low high }`;
const group = `{ users reaching share events }`;
const edges = `edges { id number kind claim sign users ratio qValue explanation source { id } target { id }
  pair { count together direct directUsers transition dependency expected lift ratio ${ratio} pValue direction ${ratio}
    ending ${ratio} eValue weakest { reason types { code } } causePValue causeQValue lag { q1 median q3 } histogram
    condition { feature { field test value } having ${ratio} lacking ${ratio} pValue qValue } }
  feature { having ${group} lacking ${group} ratio ${ratio} odds ${ratio} pValue } }`;
const whole = `query ($id: ID!) { graph(id: $id) { id seriesId name version focus model sequenceCount eventCount testedCount nodeCount
  edgeCount createdAt patternIds ${nodes} ${edges} insights { number text citations } } }`;

/** A graph in which every kind of node and edge occurs, with a name that a spreadsheet would run. */
const content = {
  nodes: [
    eventNode(1, 'view_car', { zh: '=HYPERLINK("http://x","看车")', name: '看车' }),
    eventNode(2, 'dine'),
    conversionNode(3),
    ageNode(4, 35),
  ],
  edges: [
    pairEdge(1, [1, 3], 4),
    conditionalEdge(2, [2, 1], 1 / 3),
    featureEdge(3, [4, 3], 2.5),
    pairEdge(4, [2, 3], 1.5, { kind: 'SEQUENTIAL', claim: 'FOLLOWS' }),
  ],
  tested: 12,
};

describe('what is made of a stored graph', () => {
  let house: TestHouse;
  let graph: string;
  beforeAll(async () => {
    house = await openTestHouse();
    await house.load('BEHAVIORS', story);
    const id = await storeTestGraph(house.database, { content });
    await inTransaction(house.database.pool, (transaction) =>
      storeWords(transaction, id, 'some-model', {
        nodes: [{ number: 2, name: '@dinner', description: 'They go out, "often",\nand eat.' }],
        edges: [{ number: 1, explanation: '-1 of them: <b>seen</b>' }],
        insights: [{ number: 1, text: 'Those who look buy [e1].', citations: ['e1'] }],
        refused: [],
      }),
    );
    graph = String(id);
  });
  afterAll(() => house.close());

  const take = (name: string) => fetch(`${house.address}/export/${name}`);

  describe('as a file', () => {
    it('should be read back from JSON as the API tells it', async () => {
      const response = await take(`graph?id=${graph}&format=json`);
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(response.headers.get('content-disposition')).toContain(`graph-${graph}.json`);
      const { request, dataVersion, profileVersion, runId, ...file } = await response.json();
      const { data } = await ask(house.address, whole, { id: graph });
      const codesOf = ({ types, ...weakest }: { types: { code: string }[] }) => ({
        ...weakest,
        types: types.map(({ code }) => code),
      });
      const told = data.graph.edges.map((edge: typeof data) => ({
        ...edge,
        source: edge.source.id,
        target: edge.target.id,
        pair: edge.pair && { ...edge.pair, weakest: codesOf(edge.pair.weakest) },
      }));
      expect(file).toEqual({ ...data.graph, edges: told });
      expect({ dataVersion, profileVersion }).toEqual({
        dataVersion: 'events-1',
        profileVersion: 'profiles-1',
      });
      expect(request).toMatchObject({ focus: 'COMPREHENSIVE', windowHours: 72 });
    });

    it('should have a row of CSV for each edge, with both ends and nothing that a spreadsheet runs', async () => {
      const text = await (await take(`graph?id=${graph}&format=csv`)).text();
      const [head = '', ...rows] = text.trimEnd().split('\r\n');
      expect(rows).toHaveLength(4);
      const columns = head.split(',');
      expect(rows[0]).toMatch(/^e1,CAUSAL,SUGGESTS_CAUSE,RAISES,n1,EVENT,view_car,"'=HYPERLINK\(""http/);
      expect(rows[0]).toContain("'-1 of them: <b>seen</b>");
      expect(rows[1]).toContain("'@dinner");
      const cells = Object.fromEntries((rows[2] ?? '').split(',').map((cell, at) => [columns[at], cell]));
      expect(cells).toMatchObject({
        ...{ id: 'e3', source_id: 'n4', source_kind: 'FEATURE', source_code: '', source_en: 'age ≥ 35' },
        ...{
          target_id: 'n3',
          target_en: 'conversion',
          users: '6',
          ratio: '2.5',
          ratio_low: '2',
          q_value: '0.05',
        },
        ...{ having_users: '8', having_reaching: '6', lacking_events: '0', odds: '5', count: '', lift: '' },
      });
      expect(new Set(columns).size).toBe(columns.length);
      for (const row of rows.slice(2)) expect(row.split(',')).toHaveLength(columns.length);
    });

    it.each([
      ['graph', 400],
      ['graph?format=json', 400],
      ['graph?id=1&format=xml', 400],
      ['graph?id=999&format=json', 404],
      ['graph?id=x&format=csv', 404],
      ['graph.csv?id=1', 404],
    ])('should not be had as %s', async (name, status) => {
      expect((await take(name)).status).toBe(status);
    });
  });

  describe('beside another one', () => {
    const compare = `query ($a: ID!, $b: ID!) { compareGraphs(a: $a, b: $b) { a { id version } b { id version }
      nodesOnlyInA { id } nodesOnlyInB { en } nodesInBoth { a { id } b { id users } }
      edgesOnlyInA { id source { en } } edgesOnlyInB { id } edgesInBoth { a { id pair { ratio { low } } source { en } }
        b { id claim users source { en } target { en } } claimChanged signChanged ratioChanged } } }`;

    it('should tell what one of two versions has, and what changed of what both have', async () => {
      const { seriesId } = await house.database.prisma.graph.findUniqueOrThrow({
        where: { id: Number(graph) },
      });
      const next = await storeTestGraph(house.database, {
        series: { id: seriesId },
        content: {
          nodes: [conversionNode(1), eventNode(2, 'view_car'), eventNode(3, 'work')],
          edges: [pairEdge(1, [3, 1], 2), pairEdge(2, [2, 1], 9, { claim: 'PREDICTS', users: 5 })],
          tested: 3,
        },
      });
      const noted = noteStatements(house.database.pool);
      const { data, errors } = await ask(house.address, compare, { a: graph, b: String(next) });
      expect(errors).toBeUndefined();
      expect(noted.take().length).toBeLessThanOrEqual(12);
      expect(data.compareGraphs).toEqual({
        a: { id: graph, version: 1 },
        b: { id: String(next), version: 2 },
        nodesOnlyInA: [{ id: 'n2' }, { id: 'n4' }],
        nodesOnlyInB: [{ en: 'work' }],
        nodesInBoth: [
          { a: { id: 'n1' }, b: { id: 'n2', users: 10 } },
          { a: { id: 'n3' }, b: { id: 'n1', users: 10 } },
        ],
        edgesOnlyInA: [
          { id: 'e2', source: { en: 'dine' } },
          { id: 'e3', source: { en: 'age ≥ 35' } },
          { id: 'e4', source: { en: 'dine' } },
        ],
        edgesOnlyInB: [{ id: 'e1' }],
        edgesInBoth: [
          {
            a: { id: 'e1', pair: { ratio: { low: 3.2 } }, source: { en: 'view_car' } },
            b: {
              id: 'e2',
              claim: 'PREDICTS',
              users: 5,
              source: { en: 'view_car' },
              target: { en: 'conversion' },
            },
            ...{ claimChanged: true, signChanged: false, ratioChanged: true },
          },
        ],
      });
    });

    it('should be refused when it is not there', async () => {
      const { errors } = await ask(house.address, compare, { a: graph, b: '999' });
      expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    });
  });

  describe('around a user', () => {
    const around = `query ($first: Int) { userNeighbourhood(userId: "u1", first: $first) { user { id } sequence { version } eventCount
      nodes { id kind name behaviors event { id category type { zh } evidence { id } } } links { id source target behaviors } } }`;

    it('should be told with every event, in as many statements for all as for one', async () => {
      const { prisma } = house.database;
      const behaviors = await prisma.behavior.findMany({ where: { userId: 'u1' }, orderBy: { at: 'asc' } });
      await prisma.sequence.create({
        data: {
          ...{ userId: 'u1', version: 1, status: 'CURRENT', language: 'ZH' },
          events: {
            create: behaviors.map(({ id, at }) => ({
              ...{
                userId: 'u1',
                typeCode: 'view_car',
                category: 'ENGAGEMENT',
                source: 'MODEL',
                start: at,
                end: at,
              },
              evidence: { create: [{ behaviorId: id }] },
            })),
          },
        },
      });
      const noted = noteStatements(house.database.pool);
      const count = async (first: number) => {
        noted.take();
        const { data, errors } = await ask(house.address, around, { first });
        expect(errors).toBeUndefined();
        return { ...data.userNeighbourhood, statements: noted.take().length };
      };
      // What the node does by itself meanwhile is in one of two counts at most.
      const least = async (first: number) => {
        const counts = [await count(first), await count(first)];
        return { ...counts[1], statements: Math.min(...counts.map(({ statements }) => statements)) };
      };
      const [few, many] = [await least(1), await least(50)];
      expect(many.statements).toBe(few.statements);
      expect(many.statements).toBeLessThanOrEqual(11);
      expect(few).toMatchObject({ user: { id: 'u1' }, eventCount: 6, sequence: { version: 1 } });
      expect(few.nodes.map(({ id }: { id: string }) => id)).toEqual([
        'user:u1',
        expect.stringMatching(/^event:\d+$/),
        'item:宝马_7系',
        'place:宝马4S店',
      ]);
      expect(few.nodes[1]).toMatchObject({
        name: 'view_car',
        behaviors: 1,
        event: { evidence: { length: 1 } },
      });
      expect(few.links.map(({ id }: { id: string }) => id)).toContain(`${few.nodes[1].id}>place:宝马4S店`);
      expect(many.nodes.filter(({ kind }: { kind: string }) => kind === 'EVENT')).toHaveLength(6);
    });
  });
});
