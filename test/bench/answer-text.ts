import type { Delta } from '../provider/behaviors.ts';
import { rowsPerUser, rowTime } from './bench-users.ts';
import { stamp } from './stamp.ts';

/** Deltas of one answer line; some 40 tokens are usual for an event. */
export const deltasPerLine = 40;

/** The longest answer: a line for each row. */
export const mostDeltas = deltasPerLine * rowsPerUser;

/**
 * The answer about a user, in lines that pass all checks: parsing, checks and stored events cost what they cost in real
 * life, and nothing goes to quarantine. Each delta is some 20 bytes of the line's context and holds the moment it was written.
 */
export function* answerText(userId: string, deltas: number): Generator<Delta> {
  for (let index = 0; index < deltas; index += 1) {
    const row = Math.floor(index / deltasPerLine);
    const place = index % deltasPerLine;
    const before = place === 0 ? `${userId}|看车|${timeOf(row)}|` : '';
    const behind = place === deltasPerLine - 1 || index === deltas - 1 ? `|engagement|${row + 1}\n` : '看车型 ';
    yield () => `${before}${stamp()}${behind}`;
  }
}

const timeOf = (row: number): string => rowTime(row).toISOString().slice(0, 16).replace('T', ' ');
