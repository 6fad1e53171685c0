import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, overSse } from '../house/clients.ts';
import { follow, itemsOf } from '../house/run-items.ts';
import { openRestoredHouse } from './restored-house.ts';

interface KeptRun {
  readonly runId: string;
  readonly cursor: string;
  readonly seq: number;
}

type Kept = Readonly<
  Record<'batch' | 'summary' | 'tags' | 'mining' | 'graph' | 'question' | 'cut', KeptRun>
> & {
  readonly graphId: string;
};

describe('a database of the release with graphs and questions', () => {
  let house: Awaited<ReturnType<typeof openRestoredHouse>>;
  let kept: Kept;

  beforeAll(async () => {
    kept = JSON.parse(await readFile(new URL('graphs-release.json', import.meta.url), 'utf8'));
    house = await openRestoredHouse('graphs-release.backup');
  });

  afterAll(() => house.close());

  it('should be brought to this version', () => {
    expect(house.migrated).toBeGreaterThan(0);
  });

  it.each(['batch', 'summary', 'tags', 'mining', 'graph', 'question'] as const)(
    'rule 5: F21 should replay the journal of its %s with the same numbers and cursors',
    async (run) => {
      const { runId, seq, cursor } = kept[run];
      const items = await itemsOf(overSse(house.address, follow, { runId }));
      expect(items.map((item) => item.seq)).toEqual(Array.from({ length: seq }, (_, n) => n + 1));
      expect(items.at(-1)).toMatchObject({ __typename: 'Done', cursor });
    },
  );

  it('should show patterns, the graph with its edges, and the answer with its citations', async () => {
    const { data, errors } = await ask(
      house.address,
      `query ($mining: ID!, $graph: ID!) {
        run(id: $mining) { mining { patternCount patterns(first: 3) { edges { node { support example { user { id } } } } } } }
        graph(id: $graph) { name edgeCount edges { users } questions(first: 1) { edges { node { text sentences { text citations { id } } } } } }
        cohorts { name size { users } }
        user(id: "user_0002") { summaries { text } }
      }`,
      { mining: kept.mining.runId, graph: kept.graphId },
    );
    expect(errors).toBeUndefined();
    const { mining } = data.run;
    for (const { node } of mining.patterns.edges) expect(node.example.user.id).toMatch(/^user_/);
    expect(data.graph.edges).toHaveLength(data.graph.edgeCount);
    const [{ node: question }] = data.graph.questions.edges;
    expect(question.text).toBe('What leads to a purchase?');
    expect(question.sentences).not.toEqual([]);
    expect(data.cohorts).toMatchObject([{ name: 'Car owners' }]);
    expect(data.user.summaries).toHaveLength(1);
  });

  it('rule 10: should bring a run to its end that was cut then', async () => {
    const { runId, cursor, seq } = kept.cut;
    expect(house.unfinished).toEqual([runId]);
    const items = await itemsOf(overSse(house.address, follow, { runId, after: cursor }));
    expect(items.map((item) => item.seq)).toEqual(items.map((_, n) => seq + 1 + n));
    expect(items.at(-1).__typename).toBe('Done');
  });
});
