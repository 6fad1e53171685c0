import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { itemsOf, itemsUntil } from '../house/run-items.ts';
import { storeSequences } from '../house/sequences.ts';
import { lineOf, minePatterns, readMining } from '../patterns/pattern-queries.ts';

const inARow = (codes: readonly string[]) => codes.map((code, at) => `${code}@${60 * at}`);

/** The defects of the system before this one, by their numbers in the list of them: right this time. */
describe('what the original got wrong about patterns', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
    await storeSequences(house.database, [
      { userId: 'a', events: inARow(['view_car', 'work', 'ask_price', 'view_car', 'ask_price']) },
      { userId: 'b', events: inARow(['view_car', 'dine', 'ask_price']) },
      { userId: 'c', events: inARow(['work', 'view_car']) },
    ]);
  });
  afterAll(() => house.close());

  const lines = async (question: object) => {
    const done = (await itemsOf(overSse(house.address, minePatterns, { question }))).at(-1);
    const { data } = await ask(house.address, readMining, { id: done.mining.id });
    const patterns = data.mining.patterns.edges.map(({ node }: { node: Parameters<typeof lineOf>[0] }) =>
      lineOf(node),
    );
    return { patterns, mining: data.mining };
  };

  it('14, 15: should answer each question for itself, one after the other, and the first again as before', async () => {
    const plain = { minUsers: 2, kind: 'ALL', minLength: 1 };
    const first = await lines(plain);
    expect((await lines({ ...plain, minLength: 2 })).patterns).toEqual([
      'view_car>ask_price:2',
      'work>view_car:2',
    ]);
    expect((await lines({ ...plain, top: 1 })).patterns).toEqual(['view_car:3']);
    expect((await lines({ ...plain, kind: 'MAXIMAL' })).patterns).toEqual([
      'view_car>ask_price:2',
      'work>view_car:2',
    ]);
    const target = { target: { typeCode: 'ask_price' }, minGroup: 1 };
    expect((await lines({ ...plain, ...target })).patterns).toEqual(['view_car:3', 'work:2']);
    const again = await lines(plain);
    expect(again.patterns).toEqual(first.patterns);
    expect(again.mining.id).toBe(first.mining.id);
  });

  it('16: should find who reaches a target, by the vocabulary of the events themselves', async () => {
    const { mining } = await lines({ minUsers: 1, minGroup: 1, target: { typeCode: 'ask_price' } });
    expect(mining).toMatchObject({ sequenceCount: 3, targetCount: 2 });
  });

  it('17: should see through what lies between, and count a user once', async () => {
    const { patterns } = await lines({ minUsers: 2, kind: 'ALL', maxLength: 2 });
    // Of user a it is there twice, of user b only with another event between.
    expect(patterns).toContain('view_car>ask_price:2');
  });

  it('19: should keep the share as a share, and the question with the answer', async () => {
    const { mining } = await lines({ minShare: 0.6, kind: 'CLOSED' });
    expect(mining.question).toMatchObject({ kind: 'CLOSED', minShare: 0.6 });
    expect(mining.patterns.edges[0].node.share).toBe(2 / 3);
  });

  it('27: should answer others while it mines', async () => {
    const events = inARow(
      Array.from({ length: 60 }, (_, at) => ['view_car', 'work', 'dine', 'shop'][at % 4] ?? ''),
    );
    await storeSequences(
      house.database,
      ['x', 'y', 'z'].map((userId) => ({ userId, events })),
    );
    const stream = overSse(house.address, minePatterns, {
      question: { minUsers: 3, kind: 'ALL', maxLength: 20 },
    });
    const [begun] = (await itemsUntil(stream, ({ stage }) => stage === 'MINING')).slice(-1);
    const { data } = await ask(
      house.address,
      'query ($id: ID!) { run(id: $id) { status } users { totalCount } }',
      {
        id: begun.runId,
      },
    );
    expect(data).toMatchObject({ run: { status: 'RUNNING' }, users: { totalCount: 6 } });
    await ask(house.address, 'mutation ($id: ID!) { cancelRun(runId: $id) { status } }', { id: begun.runId });
  });
});
