import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFaultProxy, type Toxics } from '../faults/proxy/proxy.ts';
import { overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { extract, itemsOf } from '../house/run-items.ts';
import { story } from '../house/story.ts';
import { followRun } from './example-client.ts';

describe('the example client of PROTOCOL.md', () => {
  let house: TestHouse;
  let stored: readonly { seq: number; text?: string }[];
  let runId: string;
  const pause = () => Promise.resolve();

  beforeAll(async () => {
    house = await openTestHouse({ CHUNK_WINDOW_MS: '0' });
    await house.load('BEHAVIORS', story);
    const items = await itemsOf(overSse(house.address, extract, { userId: 'u1' }));
    stored = items.map(({ seq, text }) => ({ seq, text }));
    runId = items[0].runId;
  });
  afterAll(() => house.close());

  const followThrough = async (toxics: (connection: number) => Toxics) => {
    const { hostname: host, port } = new URL(house.address);
    const proxy = await startFaultProxy({ host, port: Number(port) }, toxics);
    const items = [];
    for await (const { seq, text } of followRun(`http://127.0.0.1:${proxy.port}/graphql`, runId, { pause }))
      items.push({ seq, text });
    await proxy.stop();
    return items;
  };

  it('should be printed there as it is here', async () => {
    const [protocol, client] = await Promise.all([
      readFile('server/runs/PROTOCOL.md', 'utf8'),
      readFile('test/protocol/example-client.ts', 'utf8'),
    ]);
    expect(protocol).toContain(`\`\`\`ts\n${client}\`\`\``);
  });

  it('rule 7: should hold every item once when the connection is cut again and again', async () => {
    // Connections live a little longer each time, so that they come to the end.
    const items = await followThrough((connection) => ({ cutAfter: 600 + 150 * connection }));
    expect(items).toEqual(stored);
  });

  it('should read what comes one byte at a time', async () => {
    expect(await followThrough(() => ({ slice: 1 }))).toEqual(stored);
  });

  it('should give up when it is refused', async () => {
    const unknown = followRun(`${house.address}/graphql`, '00000000-0000-0000-0000-000000000000', { pause });
    await expect(unknown.next()).rejects.toThrow('NOT_FOUND');
  });
});
