import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { itemsOf } from '../house/run-items.ts';
import { SECOND_ZERO, storeSequences } from '../house/sequences.ts';
import { shoppers } from '../house/shoppers.ts';
import { noteStatements } from '../house/statements.ts';
import { generateGraph } from './graph-queries.ts';

const windowHours = 720;

const pages = `query ($graph: ID!, $first: Int!, $most: Int, $edges: ID, $nodes: ID) { graph(id: $graph) {
  edges(first: $most) { id kind users source { kind codes result feature { field value } } target { kind codes result }
    examples(first: $first, after: $edges) { userId sequenceId sourceEventId targetEventId
      user { id } source { start type { code } } target { start category type { code } } } }
  nodes { id kind users userList(first: $first, after: $nodes) { userId sequenceId user { id } event { category type { code } } } } } }`;

interface Listed {
  readonly userId: string;
  readonly sequenceId: string;
}

describe('users beside a graph', () => {
  let house: TestHouse;
  let graph: string;
  beforeAll(async () => {
    // All users of all edges at once are more than a client may ask for.
    house = await openTestHouse({ MAX_QUERY_COST: '5000000' });
    const people = shoppers(120);
    await storeSequences(house.database, people);
    await house.database.prisma.profile.createMany({
      data: people.map(({ userId }, n) => ({
        userId,
        age: n % 5 === 0 ? null : 20 + (n % 30),
        income: n % 3 === 0 ? 240_000 : 9_000 + (n % 4) * 1_000,
        incomePeriod: n % 3 === 0 ? 'year' : 'month',
        hasCar: n % 11 === 1 || n % 12 < 2,
        interests: n % 3 === 0 ? ['golf', 'travel'] : n % 3 === 1 ? ['reading'] : [],
        city: n % 2 === 0 ? '上海' : '苏州',
      })),
    });
    graph = await generate({});
  });
  afterAll(() => house.close());

  const generate = async (more: object): Promise<string> => {
    const asked = { graph: { windowHours, leastUsers: 4, ...more } };
    return (await itemsOf(overSse(house.address, generateGraph, asked))).at(-1).graph.id;
  };

  const read = async (first: number, more: { most?: number; edges?: string; nodes?: string } = {}) => {
    const { data, errors } = await ask(house.address, pages, { graph, first, ...more });
    expect(errors).toBeUndefined();
    return data.graph;
  };

  /** All users of one edge or node, page by page. */
  async function listAll(kind: 'edges' | 'nodes', id: string, field: string): Promise<Listed[]> {
    const listed: Listed[] = [];
    for (let after = {}; ; after = { [kind]: listed.at(-1)?.sequenceId }) {
      const part = (await read(40, { most: 3, ...after }))[kind].find((one: { id: string }) => one.id === id);
      listed.push(...part[field]);
      if (part[field].length < 40) return listed;
    }
  }

  it('should be as many, over all pages, as the edge or the node has', async () => {
    const { edges, nodes } = await read(1);
    const kinds = new Set([...edges, ...nodes].map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['CONDITIONAL', 'EVENT', 'FEATURE', 'RESULT', 'SEQUENTIAL']),
    );
    for (const { id, users } of edges.slice(0, 3)) {
      const all = await listAll('edges', id, 'examples');
      expect(new Set(all.map(({ userId }) => userId)).size).toBe(users);
    }
    for (const { id, users } of nodes.slice(0, 3)) {
      const all = await listAll('nodes', id, 'userList');
      expect(new Set(all.map(({ userId }) => userId)).size).toBe(users);
    }
    expect(Math.max(...nodes.slice(0, 3).map(({ users }: { users: number }) => users))).toBeGreaterThan(40);
    const { edges: full, nodes: people } = await read(50);
    for (const { users, examples } of full) expect(examples).toHaveLength(Math.min(50, users));
    for (const { users, userList } of people) expect(userList).toHaveLength(Math.min(50, users));
  });

  it('should be as many where only some users and a period count', async () => {
    const [from, to] = [2, 12].map((day) => new Date(SECOND_ZERO + day * 86_400_000).toISOString());
    const filter = { from, to, ageFrom: 21 };
    const { data } = await ask(house.address, pages, { graph: await generate({ filter }), first: 50 });
    expect(data.graph.edges.length).toBeGreaterThan(5);
    for (const { users, examples } of data.graph.edges) expect(examples).toHaveLength(Math.min(50, users));
    for (const { users, userList } of data.graph.nodes) expect(userList).toHaveLength(Math.min(50, users));
  });

  it('should come with the events that show an edge, the source before the target', async () => {
    const { edges } = await read(2);
    for (const { source, target, examples } of edges)
      for (const example of examples) {
        expect(example.user.id).toBe(example.userId);
        if (target.result) expect(example.target.category).toBe(target.result);
        else expect(target.codes).toEqual([example.target.type.code]);
        if (source.kind === 'FEATURE') expect(example).toMatchObject({ source: null, sourceEventId: null });
        else {
          expect(source.codes).toEqual([example.source.type.code]);
          const lag = Date.parse(example.target.start) - Date.parse(example.source.start);
          expect(lag).toBeGreaterThan(0);
          expect(lag).toBeLessThanOrEqual(windowHours * 3_600_000);
        }
      }
  });

  it('should take as many statements for all edges and nodes as for two', async () => {
    const query = `query ($graph: ID!, $most: Int!) { graph(id: $graph) { edges(first: $most, claims: [FOLLOWS, PREDICTS]) { source { id } examples(first: 50) {
      user { id } source { id evidence { id } } target { id evidence { id } } } } } }`;
    const noted = noteStatements(house.database.pool);
    const count = async (most: number) => {
      noted.take();
      const { data } = await ask(house.address, query, { graph, most });
      return { edges: data.graph.edges.length, statements: noted.take().length };
    };
    // What the node does by itself meanwhile is in one of two counts at most.
    const least = async (most: number) => {
      const counts = [await count(most), await count(most)];
      return {
        edges: counts[0]?.edges,
        statements: Math.min(...counts.map(({ statements }) => statements)),
      };
    };
    const [few, many] = [await least(2), await least(1_000)];
    expect(many.edges).toBeGreaterThan(10);
    expect(many.statements).toBe(few.statements);
    expect(many.statements).toBeLessThanOrEqual(16);
  });

  it('should be refused behind what is no sequence', async () => {
    const { errors } = await ask(house.address, pages, { graph, first: 1, edges: 'x' });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
