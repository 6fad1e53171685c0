import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../client/i18n/en.ts';
import { loadSample } from '../../server/sample/load.ts';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';

/** Fewer than a first start loads, for time's sake. */
const users = 20;

/** The terminal item of a subscription. */
async function lastItem(address: string, subscription: string) {
  let last: Record<string, unknown> = {};
  for await (const { data, errors } of overSse(address, `subscription { item: ${subscription} }`)) {
    expect(errors).toBeUndefined();
    last = data.item;
  }
  return last;
}

/** Every text below a value. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

describe('the first hour of README.md', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
    const [timeZone, endsAt] = ['Asia/Shanghai', new Date('2026-03-01T00:00:00Z')];
    await loadSample(house.database, { users, seed: 1, endsAt, timeZone });
  });
  afterAll(() => house.close());

  it('should name what stands on the page', async () => {
    const readme = await readFile('README.md', 'utf8');
    const [, section = ''] = /## The first hour\n([\s\S]*?)\n## /.exec(readme) ?? [];
    const named = [...section.matchAll(/\*\*([A-Z][^*]*)\*\*/g)].map(([, label]) => label);
    expect(named.length).toBeGreaterThan(8);
    const words = texts(en);
    expect(named.filter((label) => !words.includes(label ?? ''))).toEqual([]);
  });

  it('should lead to events, patterns, a graph and an answered question', async () => {
    const { address } = house;
    const batch = await lastItem(
      address,
      'extractEventsBatch(scope: ALL) { ... on Done { batch { total succeeded } } }',
    );
    expect(batch).toEqual({ batch: { total: users, succeeded: users } });
    const mined = await lastItem(address, 'minePatterns { ... on Done { mining { patternCount } } }');
    expect(mined).toMatchObject({ mining: { patternCount: expect.toSatisfy((count) => count > 0) } });
    const made = await lastItem(
      address,
      'generateGraph(language: EN) { ... on Done { graph { id edgeCount } } }',
    );
    expect(made).toMatchObject({ graph: { edgeCount: expect.toSatisfy((count) => count > 0) } });
    const { data } = await ask(address, '{ graphs { edges { node { id sampleQuestions(language: EN) } } } }');
    const [{ node }] = data.graphs.edges;
    const question = JSON.stringify(node.sampleQuestions[0]);
    const answered = await lastItem(
      address,
      `answerQuestion(graphId: ${node.id}, text: ${question}, language: EN) {
        ... on Done { question { sentences { citations { id } faults { fault } } } } }`,
    );
    expect(answered).toMatchObject({
      question: { sentences: expect.arrayContaining([{ citations: [expect.anything()], faults: [] }]) },
    });
  }, 120_000);
});
