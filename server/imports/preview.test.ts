import { describe, expect, it } from 'vitest';
import { previewImport } from './preview.ts';
import { stream } from './testing.ts';

const look = (bytes: string | Uint8Array, change: object = {}) =>
  previewImport({
    stream: stream(bytes),
    kind: null,
    mapping: null,
    timeZone: 'Asia/Shanghai',
    maxBytes: 1_000_000,
    ...change,
  });

describe('the preview of an import', () => {
  it('should tell the kind, the form, and what each column is taken for', async () => {
    const preview = await look('客户编号;时间;动作;备注\nu1;2026-03-02 20:15;browse;x\nu2;never;click;\n');
    expect(preview).toMatchObject({
      kind: 'BEHAVIORS',
      form: 'SEMICOLONS',
      rows: 2,
      problem: null,
      columns: [
        { column: 1, heading: '客户编号', field: 'user_id', samples: ['u1', 'u2'] },
        { column: 2, field: 'timestamp' },
        { column: 3, field: 'action' },
        { column: 4, heading: '备注', field: null, samples: ['x'] },
      ],
      errors: [{ line: 3, column: '时间', reason: expect.stringContaining('never') }],
    });
  });

  it('should read GB18030 with headings that say nothing, and then as the user maps them', async () => {
    // "甲,乙,丙\n张三,浏览,2026-03-02 20:15\n" in GB18030
    const gb = Buffer.from('bcd72cd2d22cb1fb0ad5c5c8fd2ce4afc0c02c323032362d30332d30322032303a31350a', 'hex');
    const guessed = await look(gb);
    expect(guessed.problem).toContain('needs user_id and timestamp and action or behavior_text');
    expect(guessed.columns.map(({ heading, field }) => [heading, field])).toEqual([
      ['甲', null],
      ['乙', null],
      ['丙', null],
    ]);
    const mapping = [
      { column: 1, field: 'user_id' },
      { column: 2, field: 'action' },
      { column: 3, field: 'timestamp' },
    ];
    const mapped = await look(gb, { kind: 'BEHAVIORS', mapping });
    expect(mapped).toMatchObject({ problem: null, errors: [], rows: 1 });
    expect(mapped.columns[1]).toMatchObject({ field: 'action', samples: ['浏览'] });
  });

  it.each([
    [[{ column: 9, field: 'user_id' }], 'no column 9'],
    [[{ column: 1, field: 'price' }], 'no field "price"'],
    [
      [
        { column: 1, field: 'user_id' },
        { column: 2, field: 'user_id' },
      ],
      'Two columns are to be user_id',
    ],
  ])('should say what is wrong with a mapping (%#)', async (mapping, problem) => {
    const preview = await look('a,b\n1,2\n', { kind: 'PROFILES', mapping });
    expect(preview.problem).toContain(problem);
  });

  it('should take two columns that mean the same for one, and leave the other to the user', async () => {
    const { columns, problem } = await look('user_id,uid,action,time\nu1,9,browse,2026-03-02\n');
    expect(columns.map(({ field }) => field)).toEqual(['user_id', null, 'action', 'timestamp']);
    expect(problem).toBeNull();
  });

  it('should look at the first rows of a beginning that is cut anywhere', async () => {
    const text = `user_id,action,time\n${'u1,browse,2026-03-02 20:15:10\n'.repeat(50)}`;
    for (const end of [400, 401, 413]) expect((await look(text.slice(0, end))).rows).toBeGreaterThan(10);
  });
});
