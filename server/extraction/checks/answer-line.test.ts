import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeCell, escapeListElement } from '../../llm/lines/cells.ts';
import { hostileText } from '../testing.ts';
import { parseAnswerLine } from './answer-line.ts';

const good = {
  user: 'user_0007',
  type: '看车',
  time: '2026-01-15 10:00',
  context: ['4S店', '宝马', '停留2小时'],
  category: 'CONVERSION',
  rows: [3, 4, 5],
};

describe('parseAnswerLine', () => {
  it.each([
    'user_0007|看车|2026-01-15 10:00|4S店,宝马,停留2小时|conversion|3-5',
    '  user_0007 | 看车 | 2026-01-15 10:00 | 4S店 , 宝马,停留2小时 | Conversion | 3 - 5 ',
    '- user_0007|看车|2026-01-15 10:00|4S店、宝马、停留2小时|转化|3,4,5',
    '12. user_0007|看车|2026-01-15 10:00|4S店，宝马；停留2小时|conversion|3–4、5',
    'user_0007｜看车｜2026-01-15　10：00｜4S店，宝马，停留2小时｜conversion｜３－５',
    '| user_0007 | 看车 | 2026-01-15 10:00 | 4S店,宝马,停留2小时 | conversion | 3-5 |',
    'user_0007|看车|2026-01-15 10:00|4S店,宝马,宝马,,停留2小时|conversion|5,3-4,4\r',
  ])('should read %j', (line) => {
    expect(parseAnswerLine(line)).toEqual({ ok: true, value: good });
  });

  it.each([
    '',
    '   ',
    '|---|---|---|---|---|---|',
    'user|event type|time|context|category|rows',
    '用户|事件类型|时间|上下文|分类|行号',
  ])('should read nothing in %j', (line) => {
    expect(parseAnswerLine(line)).toBeNull();
  });

  it.each([
    'Here are the events:',
    '以下是事件：',
    'user_0007|看车|2026-01-15 10:00|4S店|conversion',
    'user_0007|看车|2026-01-15 10:00|4S店|宝马|conversion|3-5',
    'user_0007|看车|2026-01-15 10:00|4S店|conversion|',
    'user_0007|看车|2026-01-15 10:00|4S店|bought|3-5',
    'user_0007|看车|2026-01-15 10:00|4S店||3-5',
    'user_0007|看车|2026-01-15 10:00|4S店|conversion|all',
    'user_0007|看车|2026-01-15 10:00|4S店|conversion|5-3',
    'user_0007|看车|2026-01-15 10:00|4S店|conversion|3-',
    'user_0007|看车|2026-01-15 10:00|4S店|conversion|-1',
    'user_0007|看车|2026-01-15 10:00|4S店|conversion|1-999999999',
    'user_0007|看车|2026-01-15 10:00|4S店|conversion|3-5…',
    '{"user":"user_0007"}',
  ])('should refuse %j', (line) => {
    expect(parseAnswerLine(line)).toMatchObject({
      ok: false,
      reason: 'MALFORMED',
      detail: expect.any(String),
    });
  });

  it('should read separators that are escaped as part of the value', () => {
    expect(parseAnswerLine('u|看车|2026-01-15|宝马\\|7系,a\\,b\\、c|engagement|1')).toMatchObject({
      value: { context: ['宝马|7系', 'a,b、c'] },
    });
  });

  it('should give back any values that are written as the prompt asks', () => {
    const words = hostileText().filter((text) => text.trim() !== '' && text.length < 190);
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 5 }), (user, context) => {
        // An id that begins like a list's marker is taken for one: its lines are refused, and nothing else.
        fc.pre(!/^\s*(?:[-*•·]|\d{1,3}[.)、．])\s/u.test(user));
        const line = [
          escapeCell(user),
          '看车',
          '2026-01-15',
          context.map(escapeListElement).join(','),
          'churn',
          '1',
        ].join('|');
        const shown = context.map((value) => value.trim().replace(/\s+/gu, ' '));
        expect(parseAnswerLine(line)).toMatchObject({
          value: { user: user.trim(), context: [...new Set(shown)] },
        });
      }),
    );
  });

  it('should answer for any string', () => {
    const fields = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('1-5', 'churn', '\\', '2026-01-15')),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fields.map((parts) => parts.join('|')),
        ),
        (line) => {
          const read = parseAnswerLine(line);
          if (read?.ok) {
            expect(read.value.rows.length).toBeLessThanOrEqual(1_000);
            expect(read.value.rows).toEqual(read.value.rows.toSorted((a, b) => a - b));
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('should bound the context', () => {
    const long = Array.from({ length: 40 }, (_, index) => `${index}${'长'.repeat(300)}`).join(',');
    const read = parseAnswerLine(`u|看车|2026-01-15|${long}|churn|1`);
    expect(read).toMatchObject({ ok: true });
    const context = read?.ok ? read.value.context : [];
    expect(context).toHaveLength(12);
    for (const entry of context) expect(entry).toHaveLength(201);
  });
});
