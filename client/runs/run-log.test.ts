import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBoundary, addNote, addText, answerText, type RunLog } from './run-log.ts';
import { rejected } from './testing.ts';

const texts = (log: RunLog) => log.flat().flatMap((row) => (row.kind === 'text' ? [row.text] : []));

describe('the log of a run', () => {
  it('should give back the text however it was cut into chunks', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('x', '车', '\n') })), (chunks) => {
        const log = chunks.reduce<RunLog>((grown, text) => addText(grown, text, false), []);
        // The line feed that ends the text opens no row of its own.
        expect(answerText(log)).toBe(chunks.join('').replace(/\n$/, ''));
      }),
    );
  });

  it('should keep a line that is being written in one piece when a note comes in between', () => {
    const half = addText([], 'first\nsec', false);
    const log = addText(addNote(half, { kind: 'rejected', line: rejected('first') }), 'ond\n', false);
    expect(log.flat().map((row) => (row.kind === 'text' ? row.text : row.kind))).toEqual([
      'first',
      'rejected',
      'second',
    ]);
  });

  it('should not go on with a line of an earlier attempt', () => {
    const cut = addBoundary(addText([], 'broken o', false), {
      kind: 'call',
      step: 1,
      attempt: 2,
      message: null,
    });
    expect(texts(addText(cut, 'whole\n', false))).toEqual(['broken o', 'whole']);
  });

  it('should keep reasoning out of the answer', () => {
    const log = addText(addText([], 'thinking', true), 'answer', false);
    expect(texts(log)).toEqual(['thinking', 'answer']);
    expect(answerText(log)).toBe('answer');
  });

  it('should never touch a full page again', () => {
    const lines = (from: number, to: number, log: RunLog) =>
      Array.from({ length: to - from }, (_, index) => `line ${from + index}\n`).reduce<RunLog>(
        (grown, line) => addText(grown, line, false),
        log,
      );
    const before = lines(0, 250, []);
    const after = lines(250, 10_000, before);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).toBe(before[1]);
    expect(Math.max(...after.map((page) => page.length))).toBe(100);
  });
});
