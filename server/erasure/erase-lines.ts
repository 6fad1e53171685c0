import { MARK } from './eraser.ts';

/**
 * Takes lines out of a text that arrived in pieces, whose borders lie anywhere. A mark stands where such a line began; no
 * other line changes, and no piece is added or removed.
 */
export function eraseLines(pieces: readonly string[], goes: (line: string) => boolean): string[] {
  const fates: { length: number; goes: boolean }[] = pieces
    .join('')
    .split(/(?<=\n)/)
    .map((line) => ({ length: line.length, goes: goes(line) }));
  let line = 0;
  let done = 0;
  return pieces.map((piece) => {
    let kept = '';
    for (let at = 0; at < piece.length; ) {
      const fate = fates[line] ?? { length: piece.length, goes: false };
      const taken = Math.min(fate.length - done, piece.length - at);
      const isLast = done + taken === fate.length;
      if (!fate.goes) kept += piece.slice(at, at + taken);
      else {
        if (done === 0) kept += MARK;
        if (isLast && piece[at + taken - 1] === '\n') kept += '\n';
      }
      at += taken;
      done = isLast ? 0 : done + taken;
      if (isLast) line += 1;
    }
    return kept;
  });
}
