import { listSeparators, splitCells, unescapeCell } from '../../llm/lines/cells.ts';
import { excerpt } from '../prompt/excerpt.ts';
import type { AnswerLine, EventCategory, Rejection } from '../types.ts';
import { parseRows } from './row-numbers.ts';

const categories: ReadonlyMap<string, EventCategory> = new Map([
  ['conversion', 'CONVERSION'],
  ['转化', 'CONVERSION'],
  ['engagement', 'ENGAGEMENT'],
  ['互动', 'ENGAGEMENT'],
  ['churn', 'CHURN'],
  ['流失', 'CHURN'],
]);

const fieldCount = 6;
const maxContext = 12;
const maxContextLength = 200;

const malformed = (detail: string): Rejection => ({ ok: false, reason: 'MALFORMED', detail });
const plain = (cell: string): string => unescapeCell(cell).trim();
const folded = (cell: string): string => plain(cell).normalize('NFKC').trim();

/** The fields of a line: six, separated by `|`, by `｜` where that gives six, or as the row of a Markdown table. */
function fieldsOf(line: string): string[] {
  const bare = line
    .trim()
    .replace(/^(?:[-*•·]|\d{1,3}[.)、．])\s+/u, '')
    .replace(/^\|/, '');
  const narrow = splitCells(bare, '|');
  const fields = narrow.length < fieldCount ? splitCells(bare, '|｜') : narrow;
  return fields.length === fieldCount + 1 && fields.at(-1)?.trim() === '' ? fields.slice(0, -1) : fields;
}

function parseContext(cell: string): string[] {
  const parts = splitCells(cell, listSeparators).map((part) => plain(part).replace(/\s+/gu, ' '));
  const kept = parts.filter((part) => part !== '').map((part) => excerpt(part, maxContextLength));
  return [...new Set(kept)].slice(0, maxContext);
}

/** True for what carries no event: an empty line, the rule under a table's head, the head itself. */
function isIgnored(line: string, fields: readonly string[]): boolean {
  if (/^[\s|｜:：—-]*$/u.test(line)) return true;
  const [first = '', last = ''] = [fields[0], fields.at(-1)].map((field) =>
    folded(field ?? '').toLowerCase(),
  );
  return (
    fields.length === fieldCount && /^(?:user|user[ _]id|用户)$/.test(first) && /^(?:rows?|行号?)$/.test(last)
  );
}

/**
 * Reads one line of an answer: `user|event type|time|context|category|rows`. Tolerates spaces, a list marker,
 * full-width marks and escaped separators; null for a line without content (empty, or a table's head).
 * Nothing is compared with the data here.
 */
export function parseAnswerLine(line: string): { ok: true; value: AnswerLine } | Rejection | null {
  const fields = fieldsOf(line);
  if (isIgnored(line, fields)) return null;
  if (fields.length !== fieldCount) {
    return malformed(`a line has ${fieldCount} fields, this has ${fields.length}`);
  }
  const [user = '', type = '', time = '', context = '', category = '', rows = ''] = fields;
  const knownCategory = categories.get(folded(category).toLowerCase());
  if (knownCategory === undefined) {
    return malformed(`“${excerpt(plain(category), 40)}” is none of conversion, engagement, churn`);
  }
  const numbers = parseRows(folded(rows));
  if (typeof numbers === 'string') return malformed(numbers);
  return {
    ok: true,
    value: {
      user: plain(user),
      type: folded(type),
      time: folded(time),
      context: parseContext(context),
      category: knownCategory,
      rows: numbers,
    },
  };
}
