import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { itemsOf } from '../house/run-items.ts';
import { storeSequences } from '../house/sequences.ts';
import { fiveUsers } from './five-users.ts';
import { minePatterns, mining, readMining } from './pattern-queries.ts';

describe('kept answers about patterns', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
    await storeSequences(house.database, fiveUsers);
  });
  afterAll(() => house.close());

  const mine = (question: object = {}, more: object = {}) =>
    itemsOf(overSse(house.address, minePatterns, { question, ...more }));

  it('should answer the same question about the same data from the store, and mine again when told to', async () => {
    const question = { minUsers: 2, maxLength: 3 };
    const first = await mine(question);
    const again = await mine(question);
    expect(again.at(-1).mining).toEqual(first.at(-1).mining);
    expect(again.at(-1).runId).not.toBe(first.at(-1).runId);
    const shown = (items: typeof first) => items.flatMap(({ newPatterns = [] }) => newPatterns);
    expect(shown(again)).toEqual(shown(first));
    const ofRun = `query ($id: ID!) { run(id: $id) { mining { id } patternQuestion { minUsers maxLength } } }`;
    const { run } = (await ask(house.address, ofRun, { id: again.at(-1).runId })).data;
    expect(run).toEqual({
      mining: { id: first.at(-1).mining.id },
      patternQuestion: { minUsers: 2, maxLength: 3 },
    });
    const anew = (await mine(question, { regenerate: true })).at(-1).mining;
    expect(anew.id).not.toBe(first.at(-1).mining.id);
    expect(anew.patternCount).toBe(first.at(-1).mining.patternCount);
  });

  it('should keep saved patterns with a note, and delete answers', async () => {
    const done = (await mine({ minUsers: 3, kind: 'ALL' })).at(-1);
    const id = `${done.mining.id}-1`;
    const save = `mutation ($id: ID!, $note: String) { savePattern(id: $id, note: $note) { savedAt note } }`;
    expect((await ask(house.address, save, { id, note: ' 先看再问 ' })).data.savePattern).toEqual({
      savedAt: expect.any(String),
      note: '先看再问',
    });
    const saved = '{ savedPatterns { id note mining { id } } }';
    expect((await ask(house.address, saved)).data.savedPatterns).toEqual([
      { id, note: '先看再问', mining: { id: done.mining.id } },
    ]);
    await ask(house.address, 'mutation ($id: ID!) { unsavePattern(id: $id) { id } }', { id });
    expect((await ask(house.address, saved)).data.savedPatterns).toEqual([]);
    const remove = 'mutation ($id: ID!) { deleteMining(id: $id) }';
    expect((await ask(house.address, remove, { id: done.mining.id })).data.deleteMining).toBe(done.mining.id);
    expect((await ask(house.address, readMining, { id: done.mining.id })).data.mining).toBeNull();
    expect((await ask(house.address, remove, { id: done.mining.id })).errors?.[0]?.extensions?.code).toBe(
      'NOT_FOUND',
    );
  });

  it('should say that an answer is stale once an event of a current sequence was corrected', async () => {
    const done = (await mine({ minUsers: 2, kind: 'MAXIMAL' })).at(-1);
    const look = `query ($id: ID!) { mining(id: $id) { ${mining} } }`;
    const event = await house.database.prisma.event.findFirstOrThrow({ where: { userId: 'd' } });
    const correct = `mutation ($id: ID!) { correctEvent(id: $id, typeCode: "view_car", category: ENGAGEMENT, context: []) { id } }`;
    const { errors } = await ask(house.address, correct, { id: String(event.id) });
    expect(errors).toBeUndefined();
    expect((await ask(house.address, look, { id: done.mining.id })).data.mining.stale).toBe(true);
    const anew = (await mine({ minUsers: 2, kind: 'MAXIMAL' })).at(-1).mining;
    expect(anew).toMatchObject({ stale: false });
    expect(anew.id).not.toBe(done.mining.id);
  });
});
