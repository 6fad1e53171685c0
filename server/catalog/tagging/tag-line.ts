import type { Language } from '../../llm/language.ts';
import { listSeparators, splitCells, unescapeCell } from '../../llm/lines/cells.ts';
import type { RejectionReason } from '../../llm/lines/rejection-reasons.ts';
import type { TaggedEntry } from './tagged-entry.ts';

/** Tags for an entry, by its number within the step. */
interface TagLine {
  readonly ok: true;
  readonly number: number;
  readonly tags: readonly string[];
}

interface Refusal {
  readonly ok: false;
  readonly reason: RejectionReason;
  /** What was wrong, in plain English. */
  readonly detail: string;
}

/** What a line is checked against. */
export interface TagContext {
  /** The step's entries: number n is at n - 1. */
  readonly entries: readonly Pick<TaggedEntry, 'id' | 'name'>[];
  /** Numbers of the entries that are tagged already. */
  readonly covered: ReadonlySet<number>;
  readonly language: Language;
}

const LEAST_TAGS = 3;
const MOST_TAGS = 5;

const reject = (reason: RejectionReason, detail: string): Refusal => ({ ok: false, reason, detail });
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
const plain = (cell: string): string => unescapeCell(cell).normalize('NFKC').trim().replace(/\s+/gu, ' ');

/** Why a text is no tag, or null if it is one: 2 to 4 characters in Chinese, 1 to 3 words of 24 characters at most in English. */
function tagProblem(tag: string, language: Language): string | null {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}\p{M} '’&+/·.-]*$/u.test(tag)) return `“${tag.slice(0, 40)}” is not a tag`;
  const length = Array.from(tag).length;
  if (language === 'ZH')
    return length >= 2 && length <= 4
      ? null
      : `a tag has 2 to 4 characters, “${tag.slice(0, 40)}” has ${length}`;
  const words = tag.split(' ').length;
  return words <= 3 && length <= 24
    ? null
    : `a tag has up to 3 words and 24 characters, “${tag.slice(0, 40)}” has more`;
}

/** Reads and checks one line of an answer: `number|name|tags`. Null for a line without content. */
export function checkTagLine(
  line: string,
  { entries, covered, language }: TagContext,
): TagLine | Refusal | null {
  const bare = line.trim().replace(/^[-*•·]\s+/u, '');
  if (/^[\s|｜:：—-]*$/u.test(bare)) return null;
  const fields = splitCells(bare, '|｜');
  if (fields.length !== 3) return reject('MALFORMED', `a line has 3 fields, this has ${fields.length}`);
  const [first = '', second = '', third = ''] = fields;
  const number = /^\d{1,6}$/.test(plain(first)) ? Number(plain(first)) : 0;
  const entry = entries[number - 1];
  if (!entry) return reject('UNKNOWN_ROWS', `there is no entry “${plain(first).slice(0, 20)}”`);
  if (covered.has(number)) return reject('ROWS_COVERED', `the entry ${number} has its tags`);
  const name = fold(unescapeCell(second));
  if (name !== fold(entry.name) && name !== fold(entry.id))
    return reject('BAD_NAME', `the entry ${number} is not “${plain(second).slice(0, 40)}”`);
  const tags = splitCells(third, listSeparators)
    .map(plain)
    .filter((tag) => tag !== '');
  if (new Set(tags.map(fold)).size !== tags.length) return reject('BAD_TAGS', 'a tag stands there twice');
  if (tags.length < LEAST_TAGS || tags.length > MOST_TAGS)
    return reject('BAD_TAGS', `an entry has ${LEAST_TAGS} to ${MOST_TAGS} tags, this has ${tags.length}`);
  const problem = tags.map((tag) => tagProblem(tag, language)).find((found) => found !== null);
  return problem ? reject('BAD_TAGS', problem) : { ok: true, number, tags };
}
