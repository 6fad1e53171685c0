import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Keyset } from './keyset.ts';
import { decodePosition, encodePosition } from './keyset-cursor.ts';

const list: Keyset = {
  name: 'list',
  from: 'list',
  columns: [
    { sql: 'at', type: 'timestamptz', nullable: true },
    { sql: 'name', type: 'text' },
    { sql: 'id', type: 'bigint' },
  ],
};

describe('cursors of lists', () => {
  it('should hold any place', () => {
    const place = fc.tuple(
      fc.option(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })),
      fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')),
      fc.bigInt({ min: 0n, max: 10n ** 17n }).map(String),
    );
    fc.assert(
      fc.property(place, (position) => {
        expect(decodePosition(list, encodePosition(list, position))).toEqual(position);
      }),
    );
  });

  it('should be refused when they are made up, or of another list', () => {
    const of = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const bad = [
      '',
      'GPC:S:user_1',
      of('other', 0, 'a', '1'),
      of('list', 0, 'a'),
      of('list', 'now', 'a', '1'),
      of('list', 1e17, 'a', '1'),
      of('list', 0, 'a\0', '1'),
      of('list', 0, null, '1'),
      of('list', 0, 'a', '1; drop table list'),
    ];
    for (const cursor of bad)
      expect(() => decodePosition(list, cursor), cursor).toThrow(
        expect.objectContaining({ code: 'BAD_CURSOR' }),
      );
  });

  it('should be read whatever they hold, or refused', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => decodePosition(list, text)).toThrow(expect.objectContaining({ code: 'BAD_CURSOR' }));
      }),
    );
  });
});
