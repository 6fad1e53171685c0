import type { Delta } from '../../provider/behaviors.ts';
import { stamp } from '../clients/stamp.ts';
import { rowsPerUser, rowTime } from './bench-users.ts';

/** What an answer is made of: event lines that pass all checks, or thought, which is shown and never read as data. */
export type Content = 'lines' | 'thought';

/** Deltas of one answer line; some 40 tokens are usual for an event. */
const deltasPerLine = 40;

/** The longest answer in deltas: a line for each row, or the text that is read of one answer at most. */
export const mostDeltas: Readonly<Record<Content, number>> = {
  lines: deltasPerLine * rowsPerUser,
  thought: 8_000,
};

/** The answer about a user. Each delta has some 20 bytes and holds the moment it was written. */
export function answerText(content: Content, userId: string, deltas: number): Generator<Delta> {
  return content === 'lines' ? lines(userId, deltas) : thought(deltas);
}

/** The deltas are a line's context, so parsing, checks and stored events cost what they cost in real life. */
function* lines(userId: string, deltas: number): Generator<Delta> {
  for (let index = 0; index < deltas; index += 1) {
    const row = Math.floor(index / deltasPerLine);
    const place = index % deltasPerLine;
    const before = place === 0 ? `${userId}|看车|${timeOf(row)}|` : '';
    const behind =
      place === deltasPerLine - 1 || index === deltas - 1 ? `|engagement|${row + 1}\n` : '看车型 ';
    yield () => `${before}${stamp()}${behind}`;
  }
}

function* thought(deltas: number): Generator<Delta> {
  for (let index = 0; index < deltas; index += 1) {
    const before = index === 0 ? '<think>' : '';
    const behind = index === deltas - 1 ? '</think>' : '看车型 ';
    yield () => `${before}${stamp()}${behind}`;
  }
}

const timeOf = (row: number): string => rowTime(row).toISOString().slice(0, 16).replace('T', ' ');
