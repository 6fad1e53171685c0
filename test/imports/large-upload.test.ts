import { request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';

const begin = `mutation { beginImport(kind: BEHAVIORS, fileName: "large.csv") { url import { id } } }`;
const result = `query ($id: ID!) { import(id: $id) { status rows added duplicates rejected message errors(first: 3) { totalCount edges { node { line column reason } } } } }`;

/** About 200 MB of rows with long texts; every thousandth row has an impossible date, every tenth stands twice. */
function* largeFile(): Generator<string> {
  yield 'user_id,timestamp,behavior_text\n';
  const text = '在懂车帝上看了长测视频'.repeat(120);
  for (let row = 1; row <= 50_000; row += 1) {
    const number = row % 10 === 0 ? row - 1 : row;
    const day = row % 1_000 === 0 ? '2026-02-30' : '2026-02-03';
    yield `u_${number % 500},${day} 10:00:00,${number} ${text}\n`;
  }
}

describe('a large upload', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse({ MAX_IMPORT_BYTES: '300000000' });
  });
  afterAll(() => house.close());

  async function upload(lines: Iterable<string>): Promise<{ status: number; text: string; id: string }> {
    const { data } = await ask(house.address, begin);
    const { url } = data.beginImport;
    const headers = { 'content-type': 'text/csv' };
    const sent = request(new URL(url, house.address), { method: 'POST', headers });
    const answered = new Promise<{ status: number; text: string }>((resolve, reject) => {
      sent.on('error', reject);
      sent.on('response', async (response) => {
        let text = '';
        for await (const bytes of response) text += bytes;
        resolve({ status: response.statusCode ?? 0, text });
      });
    });
    await pipeline(Readable.from(lines), sent);
    return { ...(await answered), id: data.beginImport.import.id };
  }

  it('should read 200 MB as a stream, keep the good rows, and report the bad ones with their lines', async () => {
    const before = process.memoryUsage().rss;
    let highest = before;
    const watch = setInterval(() => {
      highest = Math.max(highest, process.memoryUsage().rss);
    }, 50);
    const { status, id } = await upload(largeFile());
    clearInterval(watch);
    expect(status).toBe(200);
    const { data } = await ask(house.address, result, { id });
    expect(data.import).toMatchObject({
      status: 'FINISHED',
      rows: 50_000,
      added: 45_000,
      duplicates: 4_950,
      rejected: 50,
    });
    expect(data.import.errors).toMatchObject({
      totalCount: 50,
      edges: [{ node: { line: 1_001, column: 'timestamp' } }, {}, {}],
    });
    expect(highest - before).toBeLessThan(300e6); // client and server together
  }, 120_000);
});
