import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../server/database/testing.ts';
import { importFile } from '../../../server/imports/import-file.ts';
import { ask } from '../../house/clients.ts';
import { goodLines, story } from '../../house/story.ts';
import { answer, type Behavior, end, stream } from '../../provider/behaviors.ts';
import { type Provider, startProvider } from '../../provider/provider.ts';
import * as wire from '../../provider/wire.ts';
import { type Program, startProgram } from './program.ts';
import { type Item, upTo, watchToEnd } from './watch.ts';

const kills = 10;
const wanted = 10_000;

describe('ten kills during ten thousand items', () => {
  let database: TestDatabase;
  let provider: Provider;
  let seen = 0;

  /** Thinks aloud, a letter at a time, until the watcher has seen enough; then answers. */
  const talkative: Behavior = async (exchange) => {
    await exchange.write(wire.role());
    while (seen < wanted && !exchange.closed.aborted) {
      await exchange.write(wire.reasoning('x'));
      await setTimeout(1); // the pace of its answer
    }
    const rest = goodLines.map((line) => wire.text(line));
    await stream(...rest, wire.finish(), wire.done(), end)(exchange);
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    const csv = new Blob([story]).stream();
    const timeZone = 'Asia/Shanghai';
    await importFile({
      database,
      kind: 'BEHAVIORS',
      fileName: 'x.csv',
      stream: csv,
      maxBytes: 1e6,
      timeZone,
    });
    provider = await startProvider((exchange) => (seen < wanted ? talkative : answer(goodLines))(exchange));
  });
  afterAll(async () => {
    await provider.stop();
    await database.drop();
  });

  it('F16 (I1, I2, I3, I5): should bring exactly 1..n to a watcher that comes again', async () => {
    const start = () =>
      startProgram(database.url, {
        OPENAI_BASE_URL: provider.url,
        LEASE_MS: '500',
        CHUNK_WINDOW_MS: '0',
        LOG_LEVEL: 'silent',
      });
    const nodes: Program[] = [await start()];
    const [first] = nodes;
    const { data } = await ask(first?.address ?? '', 'mutation { startExtraction(userId: "u1") { id } }');
    const runId: string = data.startExtraction.id;
    nodes.push(await start());

    let [asked, killed] = [0, 0];
    let killing: Promise<unknown> = Promise.resolve();
    /** Kills the older node and puts a new one behind the other, which takes over. */
    const kill = async () => {
      killed += 1;
      const [older] = nodes.splice(0, 1);
      await older?.signal('SIGKILL');
      nodes.push(await start());
    };
    const items: readonly Item[] = await watchToEnd(
      () => nodes.map(({ address }) => address),
      runId,
      () => {
        seen += 1;
        if (asked < kills && seen >= ((asked + 1) * wanted) / (kills + 1)) {
          asked += 1;
          killing = killing.then(kill);
        }
      },
    );
    await killing;
    await Promise.all(nodes.map((node) => node[Symbol.asyncDispose]()));
    expect(killed).toBe(kills);
    expect(items.length).toBeGreaterThanOrEqual(wanted);
    expect(items.map(({ seq }) => seq)).toEqual(upTo(items.length));
    const { rows } = await database.pool.query(
      'select count(*)::int as n, max(seq) as last from journal_item where run_id = $1',
      [runId],
    );
    expect(rows).toEqual([{ n: items.length, last: items.length }]);
    expect(items.at(-1)).toMatchObject({ __typename: 'Done' });
  });
});
