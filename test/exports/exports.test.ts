import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvCell } from '../../server/exports/write-table.ts';
import { overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { extract, itemsOf } from '../house/run-items.ts';
import { goodLines, story } from '../house/story.ts';
import { answer } from '../provider/behaviors.ts';
import { type Provider, startProvider } from '../provider/provider.ts';

describe('an export', () => {
  let provider: Provider;
  let house: TestHouse;

  beforeAll(async () => {
    provider = await startProvider(answer(goodLines));
    house = await openTestHouse({ OPENAI_BASE_URL: provider.url });
    await house.load('BEHAVIORS', story);
    for (const regenerate of [false, true])
      await itemsOf(overSse(house.address, extract, { userId: 'u1', regenerate }));
  });
  afterAll(async () => {
    await house.close();
    await provider.stop();
  });

  const take = async (name: string) => fetch(`${house.address}/export/${name}`);
  const lines = async (name: string) => (await (await take(name)).text()).trimEnd().split(/\r?\n/);

  it('should give the events that count as JSON Lines, each with its behaviors', async () => {
    const rows = (await lines('events.jsonl')).map((line) => JSON.parse(line));
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({
      user_id: 'u1',
      version: 2,
      type_code: 'compare_models',
      zh: '比较车型',
      context: ['宝马', '奔驰'],
    });
    expect(rows[0].behaviors).toHaveLength(3);
    expect(rows[3]).toMatchObject({ source: 'RULE', category: 'CONVERSION' });
  });

  it('should give sequences as CSV that a spreadsheet reads as it is', async () => {
    const response = await take('sequences.csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('sequences.csv');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [head, row, ...rest] = bytes.subarray(3).toString().trimEnd().split('\r\n');
    expect(head).toContain('user_id,version,start,end,event_count');
    expect(row).toContain('"compare_models, visit_dealership, use_app, purchase"');
    expect(rest).toEqual([]);
  });

  it('should be of one user where that is asked', async () => {
    expect((await take('events.jsonl?user=u2')).status).toBe(200);
    expect(await lines('events.jsonl?user=u2')).toEqual(['']);
  });

  it.each([
    ['users.csv', 404],
    ['events.xlsx', 404],
    ['events', 404],
  ])('should be refused as %s', async (name, status) => {
    expect((await take(name)).status).toBe(status);
  });

  it('should be refused by another method', async () => {
    expect((await fetch(`${house.address}/export/events.csv`, { method: 'POST' })).status).toBe(405);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['@x', "'@x"],
    ['a,"b"', '"a,""b"""'],
    ['-1', "'-1"],
    [-1, '-1'],
    [null, ''],
    [['a', 'b'], '"a, b"'],
  ])('should write %j so that no spreadsheet runs it', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});
