import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, overSse, overWebSocket, transports } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { quietRun, watchRun } from './quiet-run.ts';
import { refusalIn } from './ways.ts';

describe('F12: the streams of a principal', () => {
  let house: TestHouse;
  let runId: string;
  beforeEach(async () => {
    house = await openTestHouse({ MAX_STREAMS_PER_PRINCIPAL: '3' });
    runId = await quietRun(house.database.pool);
    const { pool } = house.database;
    await pool.query(`update run set last_seq = 1 where id = $1`, [runId]);
    await pool.query(
      `insert into journal_item (run_id, seq, kind, at, payload)
       values ($1, 1, 'LlmChunk', now(), '{"step": 1, "attempt": 1, "reasoning": false, "text": "x"}')`,
      [runId],
    );
  });
  afterEach(() => house.close());

  /** A stream that has shown its first item, and stands still. */
  async function watch(subscribe = overSse) {
    const stream = subscribe(house.address, watchRun, { runId });
    const { value } = await stream.next();
    if (!value) throw new Error('The stream ended.');
    return { stream, refusal: refusalIn(value) };
  }

  it('should be counted over both transports, and one too many be refused over either', async () => {
    const open = [await watch(overSse), await watch(overWebSocket), await watch(overSse)];
    expect(open.map(({ refusal }) => refusal)).toEqual([null, null, null]);
    for (const { subscribe } of transports)
      expect((await watch(subscribe)).refusal).toMatchObject({
        code: 'LIMIT_EXCEEDED',
        limit: 'MAX_STREAMS_PER_PRINCIPAL',
        allowed: 3,
      });
    expect(await ask(house.address, '{ settings { version } }')).not.toHaveProperty('errors');
    for (const { stream } of open) await stream.return();
  });

  it.each(transports)(
    'should give their places back over $name when they are left, refused or at their end',
    async ({ subscribe }) => {
      for (let round = 0; round < 4; round += 1) {
        const { stream, refusal } = await watch(subscribe);
        expect(refusal).toBeNull();
        await stream.return();
        const unknown = subscribe(house.address, watchRun, { runId: crypto.randomUUID() });
        for await (const answer of unknown) expect(refusalIn(answer)).toMatchObject({ code: 'NOT_FOUND' });
      }
      const watched = [await watch(subscribe), await watch(subscribe), await watch(subscribe)];
      expect(watched.map(({ refusal }) => refusal)).toEqual([null, null, null]);
      await ask(house.address, 'mutation ($id: ID!) { cancelRun(runId: $id) { id } }', { id: runId });
      for (const { stream } of watched)
        for await (const answer of stream) expect(refusalIn(answer)).toBeNull();
      expect((await watch(subscribe)).refusal).toBeNull();
    },
  );
});
