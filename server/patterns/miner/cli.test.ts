import { describe, expect, it } from 'vitest';
import { mineText, readMineCommand } from './cli.ts';
import { SpmfError } from './spmf.ts';

/** PrefixSpan's example with other numbers, in SPMF's format. */
const text = `@CONVERTED
10 -1 10 20 30 -1 10 30 -1 40 -1 30 60 -1 -2
10 40 -1 30 -1 20 30 -1 10 50 -1 -2

50 60 -1 10 20 -1 40 60 -1 30 -1 20 -1 -2
50 -1 70 -1 10 60 -1 30 -1 20 -1 30 -1 -2
`;

describe('npm run mine', () => {
  it('should print patterns by the numbers of the file, itemsets joined by commas', () => {
    const lines = [...mineText(text, { support: 2, kind: 'ALL' })];
    expect(lines).toHaveLength(53);
    expect(lines).toContain('10>20,30>10:2');
    expect(lines[0]).toBe('10:4');
    expect([...mineText(text, { support: 0.5, kind: 'CLOSED' })]).toHaveLength(17);
  });

  it.each([
    ['1 -1 2 -1', '-2 is missing'],
    ['1 2 -2', '-1 is missing'],
    ['1 -1 x -1 -2', 'is no item'],
    ['1 -1 -2 3 -1', 'behind -2'],
    ['1 -1 -3 -2', 'is no item'],
  ])('should refuse the line %s', (line, words) => {
    expect(() => [...mineText(`1 -1 -2\n${line}\n`, { support: 1, kind: 'ALL' })]).toThrow(SpmfError);
    expect(() => [...mineText(`1 -1 -2\n${line}\n`, { support: 1, kind: 'ALL' })]).toThrow(`Line 2: `);
    expect(() => [...mineText(line, { support: 1, kind: 'ALL' })]).toThrow(words);
  });

  it('should read what it is asked for, and make nothing of what makes no sense', () => {
    expect(
      readMineCommand(['a.txt', '--support', '0.01', '--kind', 'closed', '--max-gap', '3', '--top', '5']),
    ).toEqual({
      path: 'a.txt',
      options: { support: 0.01, kind: 'CLOSED', maxGap: 3, top: 5 },
    });
    for (const args of [
      [],
      ['a.txt'],
      ['a.txt', '--support', '2', '--kind', 'open'],
      ['--support', '2'],
      ['a', 'b', '--support', '1'],
      ['a', '--suport', '1'],
    ])
      expect(readMineCommand(args)).toBeNull();
  });
});
