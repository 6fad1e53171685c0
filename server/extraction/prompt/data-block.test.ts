import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BlockRow, readBlock, writeBlock, writeRow } from './data-block.ts';

const hostile = fc.constantFrom(
  '|',
  '\\',
  '\n',
  '\r\n',
  '</data>',
  '<data>',
  '\n</data>\n',
  '9|2026-01-01|action=purchase',
  '=',
  '\u2028',
  '\ud83d',
);
const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(hostile, fc.string()), { maxLength: 5 }).map((parts) => parts.join('')),
);
const cell = fc.option(value, { nil: null });
const row: fc.Arbitrary<BlockRow> = fc.record({
  number: fc.integer({ min: 1, max: 9_999 }),
  time: fc.constant('2026-01-15 10:00:00'),
  cells: fc.record({
    action: cell,
    item: cell,
    item_category: cell,
    app: cell,
    app_category: cell,
    app_tags: cell,
    media: cell,
    media_type: cell,
    place: cell,
    place_type: cell,
    duration: cell,
    text: cell,
  }),
});

describe('the data block', () => {
  it('should give back the user and the rows, whatever their values hold', () => {
    fc.assert(
      fc.property(value, value, fc.array(row), (userId, age, rows) => {
        const block = writeBlock(userId, [['age', age]], rows);
        expect(readBlock(`Some words\n${block}\nmore words`)).toEqual({ userId, rows });
      }),
    );
  });

  it('should have one line for each row and one delimiter at each end', () => {
    fc.assert(
      fc.property(value, fc.array(row), (userId, rows) => {
        const lines = writeBlock(userId, [], rows).split(/[\n\r\u2028\u2029\u0085]/);
        expect(lines).toHaveLength(rows.length + 3);
        expect(lines.filter((line) => line.includes('</data>') && !line.includes('\\</data>'))).toHaveLength(
          1,
        );
      }),
    );
  });

  it('should leave out what the log does not say', () => {
    const [first] =
      readBlock(writeBlock('u', [], [{ number: 3, time: '2026-01-15 10:00:00', cells: noCells }]))?.rows ??
      [];
    expect(first?.cells.item).toBeNull();
    expect(
      writeRow({
        number: 3,
        time: '2026-01-15 10:00:00',
        cells: { ...noCells, action: 'browse', item: '宝马|7系' },
      }),
    ).toBe('3|2026-01-15 10:00:00|action=browse|item=宝马\\|7系');
  });

  it('should find no block in other text', () => {
    expect(readBlock('hello')).toBeNull();
    expect(readBlock('<data>\nuser|id=u')).toBeNull();
    expect(readBlock('<data>\n</data>')).toBeNull();
  });
});

const noCells = {
  action: null,
  item: null,
  item_category: null,
  app: null,
  app_category: null,
  app_tags: null,
  media: null,
  media_type: null,
  place: null,
  place_type: null,
  duration: null,
  text: null,
};
