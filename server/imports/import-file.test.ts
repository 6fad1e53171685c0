import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { errorsOf, importBytes, stream } from './testing.ts';

const header = 'user_id,action,timestamp,item_id,app_id,media_id,poi_id,duration\n';
const log = `${header}\
u_1001,browse,2026-03-02 20:15:10,沃尔沃_XC60,,懂车帝,,95
u_1001,search,2026-03-02 20:18:44,沃尔沃XC60落地价,汽车之家,,,
u_1002,visit_poi,2026-03-07 14:02:00,,,,沃尔沃4S店,4100
`;

describe('importFile', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(async () => {
    await database.pool.query('truncate "user", import cascade');
  });
  afterAll(() => database.drop());

  const behaviors = () => database.prisma.behavior.findMany({ orderBy: [{ at: 'asc' }, { id: 'asc' }] });

  it('should keep every cell of a behavior file and the counts of its users', async () => {
    const { record, refusal } = await importBytes(database, log);

    expect(refusal).toBeNull();
    expect(record).toMatchObject({
      ...{
        status: 'FINISHED',
        rows: 3,
        added: 3,
        duplicates: 0,
        rejected: 0,
        message: null,
        fileName: 'log.csv',
      },
      bytes: BigInt(Buffer.byteLength(log)),
      endedAt: expect.any(Date),
    });
    expect(await behaviors()).toMatchObject([
      {
        userId: 'u_1001',
        action: 'browse',
        item: '沃尔沃_XC60',
        app: null,
        media: '懂车帝',
        place: null,
        duration: 95,
      },
      {
        userId: 'u_1001',
        action: 'search',
        item: '沃尔沃XC60落地价',
        app: '汽车之家',
        duration: null,
        text: null,
      },
      {
        userId: 'u_1002',
        action: 'visit_poi',
        place: '沃尔沃4S店',
        at: new Date('2026-03-07T06:02:00Z'),
        importId: record.id,
      },
    ]);
    expect(await database.prisma.user.findUnique({ where: { id: 'u_1001' } })).toMatchObject({
      behaviorCount: 2,
      firstBehaviorAt: new Date('2026-03-02T12:15:10Z'),
      lastBehaviorAt: new Date('2026-03-02T12:18:44Z'),
    });
  });

  it('should keep a file of free texts', async () => {
    const text = '在懂车帝上看了沃尔沃XC60的长测视频，停留8分钟';
    const { record } = await importBytes(
      database,
      `user_id,timestamp,behavior_text\nu_1002,2026-03-02 09:30:00,${text}\n`,
    );
    expect(record).toMatchObject({ status: 'FINISHED', added: 1 });
    expect(await behaviors()).toMatchObject([{ userId: 'u_1002', action: null, text }]);
  });

  it('should add nothing when the same file comes again', async () => {
    await importBytes(database, log);
    const { record } = await importBytes(database, log.replaceAll('2026-03-02 ', '2026/3/2 '));
    expect(record).toMatchObject({ status: 'FINISHED', rows: 3, added: 0, duplicates: 3 });
    expect(await database.prisma.user.findUnique({ where: { id: 'u_1001' } })).toMatchObject({
      behaviorCount: 2,
    });
  });

  it('should store a row that a file holds twice once', async () => {
    const [, row] = log.split('\n');
    const { record } = await importBytes(database, `${header}${row}\n${row}\n`);
    expect(record).toMatchObject({ rows: 2, added: 1, duplicates: 1, rejected: 0 });
    expect(await behaviors()).toHaveLength(1);
  });

  it('should count every row once when two imports of the same users run at once', async () => {
    const row = (index: number) => `u_${index % 7},browse,2026-03-02 20:15,item ${index},,,,\n`;
    const rows = Array.from({ length: 400 }, (_, index) => row(index));
    const files = [rows.slice(0, 300), rows.slice(100).reverse()];
    const results = await Promise.all(files.map((file) => importBytes(database, header + file.join(''))));
    const added = results.reduce((sum, { record }) => sum + record.added, 0);
    const users = await database.prisma.user.findMany();
    expect(added).toBe(400);
    expect(users.reduce((sum, user) => sum + user.behaviorCount, 0)).toBe(400);
  });

  it('should refuse bad rows one by one, with line, column and reason, and keep the good ones', async () => {
    const lines = [
      'u_1,browse,2026-03-02 20:15,a,,,,',
      ',browse,2026-03-02 20:15,b,,,,',
      'u_1,browse,2026-02-30 20:15,c,,,,',
      'u_1,browse,2026-03-02 25:00,d,,,,',
      'u_1,browse,,e,,,,',
      'u_1,,2026-03-02 20:15,f,,,,',
      'u_1,browse,2026-03-02 20:15,g,,,,-5',
      'u_1,browse,2026-03-02 20:15,h,,,,1,2',
      'u_1,browse,2026-03-02 20:15,i',
      'u_1,browse,2026-03-02 20:15,j\0,,,,',
      'u_1,browse,1926-03-02 20:15,k,,,,',
      `${'u'.repeat(129)},browse,2026-03-02 20:15,l,,,,`,
      'u_1\u0007,browse,2026-03-02 20:15,m,,,,',
      'u_1,browse,2026-03-02 20:15,"n,,,,',
      'u_1,browse,2026-03-02 20:16,o,,,,95.0',
    ];
    const { record } = await importBytes(database, header + lines.join('\n'));

    expect(record).toMatchObject({ status: 'FINISHED', rows: 15, added: 2, rejected: 13 });
    expect(await behaviors()).toMatchObject([{ item: 'a' }, { item: 'o', duration: 95 }]);
    const errors = await errorsOf(database, record.id);
    expect(errors.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [3, 'user_id', 'The user is missing.'],
      [4, 'timestamp', '"2026-02-30 20:15" is not a time between 1970 and 2100.'],
      [5, 'timestamp', '"2026-03-02 25:00" is not a time between 1970 and 2100.'],
      [6, 'timestamp', 'The time is missing.'],
      [7, 'action', 'The row says nothing about what was done.'],
      [8, 'duration', '"-5" is not a whole number from 0 to 2147483647.'],
      [9, null, 'The row has too many cells: 9 where the header has 8.'],
      [10, null, 'The row has too few cells: 4 where the header has 8.'],
      [11, 'item_id', 'The cell holds a NUL character.'],
      [12, 'timestamp', '"1926-03-02 20:15" is not a time between 1970 and 2100.'],
      [13, 'user_id', 'The cell is longer than 128 characters.'],
      [14, 'user_id', 'The user holds a control character.'],
      [15, null, 'A quotation mark is opened and not closed.'],
    ]);
    expect(errors[8]?.row).toBe('u_1,browse,2026-03-02 20:15,j␀,,,,');
  });

  it('should keep the first thousand row errors and count the others', async () => {
    const bad = `${',browse,2026-03-02 20:15,a,,,,\n'.repeat(1_200)}`;
    const { record } = await importBytes(database, header + bad);
    expect(record).toMatchObject({ rows: 1_200, rejected: 1_200 });
    expect(await database.prisma.importError.count()).toBe(1_000);
  });

  it('should read Chinese and English headings, semicolons, and say which columns it did not use', async () => {
    const file = '用户ID;行为;时间;停留时长;备注\nu_1;browse;2026-03-02 20:15;60;x\n';
    const { record } = await importBytes(database, file);
    expect(record).toMatchObject({ added: 1, message: 'Columns that were not used: 备注.' });
    expect(await behaviors()).toMatchObject([{ action: 'browse', duration: 60 }]);
  });

  it('should unpack a gzipped file on the way', async () => {
    const { record } = await importBytes(database, gzipSync(log));
    expect(record).toMatchObject({ status: 'FINISHED', added: 3, bytes: BigInt(gzipSync(log).length) });
  });

  it.each([
    ['an empty file', '', 'EMPTY_FILE', 'The file is empty.'],
    ['a file of blank lines', '\r\n \n\t\n', 'EMPTY_FILE', 'The file is empty.'],
    ['a byte order mark alone', '\ufeff', 'EMPTY_FILE', 'The file is empty.'],
    [
      'wrong columns',
      'name,price\nx,1\n',
      'WRONG_COLUMNS',
      'A behavior file needs user_id and timestamp and action or behavior_text. The file has the columns name, price.',
    ],
    [
      'two columns of one meaning',
      'user_id,action,time,timestamp\n',
      'WRONG_COLUMNS',
      'Two columns mean timestamp. The file has the columns user_id, action, time, timestamp.',
    ],
    [
      'a header that is no row',
      '"user_id,action\n',
      'WRONG_COLUMNS',
      'The first row does not name the columns. A quotation mark is opened and not closed.',
    ],
  ])('should refuse %s in words', async (_what, bytes, reason, message) => {
    const { record, refusal } = await importBytes(database, bytes);
    expect(refusal).toBe(reason);
    expect(record).toMatchObject({ status: 'FAILED', rows: 0, message, endedAt: expect.any(Date) });
  });

  it('should say that a file holds no rows', async () => {
    const { record } = await importBytes(database, header);
    expect(record).toMatchObject({
      status: 'FINISHED',
      rows: 0,
      message: 'The file has a header and no rows.',
    });
  });

  it('should keep what came before the limit and name the setting', async () => {
    const rows = Array.from(
      { length: 9_000 },
      (_, index) => `u_1,browse,2026-03-02 20:15,item ${index},,,,\n`,
    ).join('');
    const { record, refusal } = await importBytes(database, header + rows, { maxBytes: 300_000 });
    const stored = await database.prisma.behavior.count();
    expect(refusal).toBe('TOO_LARGE');
    expect(stored).toBeGreaterThan(5_000);
    expect(record).toMatchObject({ status: 'FAILED', added: stored, rejected: 0 });
    expect(record.message).toBe(
      `The file is larger than 300000 bytes, the limit set by MAX_IMPORT_BYTES. Rows taken in before that place: ${stored}.`,
    );
  });

  it('should count what a gzipped file unpacks to against the limit', async () => {
    const bomb = gzipSync(header + 'x'.repeat(3_000_000));
    const { record, refusal } = await importBytes(database, bomb, { maxBytes: 1_000_000 });
    expect(refusal).toBe('TOO_LARGE');
    expect(record.bytes).toBeLessThan(100_000n);
  });

  it('should refuse a damaged gzip file', async () => {
    const { refusal, record } = await importBytes(database, gzipSync(log).fill(0, 30, 60));
    expect(refusal).toBe('NOT_TEXT');
    expect(record.message).toBe('The file is a damaged gzip archive.');
  });

  it('should keep the rows of an upload that was cut, but not half a row', async () => {
    async function* cut() {
      yield* stream(`${header}u_1,browse,2026-03-02 20:15,a,,,,\nu_1,browse,2026-03-02 20:16,`);
      throw new Error('socket hang up');
    }
    const { record, refusal } = await importBytes(database, '', { stream: cut() });
    expect(refusal).toBe('CUT');
    expect(record).toMatchObject({ status: 'FAILED', rows: 1, added: 1 });
    expect(record.message).toBe(
      'The upload was cut before the end of the file. Rows taken in before that place: 1.',
    );
  });

  it('should release the source when it refuses the file', async () => {
    let released = false;
    async function* endless() {
      try {
        yield* stream('name,price\n');
        for (;;) yield* stream('x,1\n');
      } finally {
        released = true;
      }
    }
    const { refusal } = await importBytes(database, '', { stream: endless() });
    expect(refusal).toBe('WRONG_COLUMNS');
    expect(released).toBe(true);
  });
});
