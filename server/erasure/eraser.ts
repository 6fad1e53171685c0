/** What stands where something of an erased person stood. */
export const MARK = '[erased]';

/** Whom to find. */
export interface Names {
  /** The person's id, as the logs write it. */
  readonly id: string;
  /** What else names the person: how answers show the id, and words that only this person's rows hold. */
  readonly words: readonly string[];
  /** The person's events, as citations name them: `ev881`. */
  readonly eventIds: readonly string[];
}

/** Finds and takes out what names a person. */
export interface Eraser {
  /** True for a text that names the person, or cites one of the person's events. */
  names(text: string): boolean;
  /** True for a row of a file that names the person, or has the id as a cell. */
  namesInRow(row: string): boolean;
  /** Any JSON value, rewritten (see `eraseFrom`); the name is that of the field or column that holds it. */
  value(value: unknown, name?: string): unknown;
}

/** Fields that hold nothing but the id of a person, whatever it looks like. */
const ID_FIELDS = new Set(['userId', 'subject']);

/** True for an id that can be told from any number or letter in a text. */
export function isTellingId(id: string): boolean {
  return (/\p{L}/u.test(id) && [...id].length >= (/^\p{ASCII}*$/u.test(id) ? 3 : 2)) || /^\d{5,}$/.test(id);
}

export function createEraser({ id, words, eventIds }: Names): Eraser {
  // Longer ones first: one may begin with another.
  const telling = [...(isTellingId(id) ? [id] : []), ...words].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(telling.map(asPattern).join('|') || '(?!)', 'gu');
  const events = new Set<unknown>(eventIds);
  const cites = (text: string) => (text.match(/\bev\d+\b/g) ?? []).some((event) => events.has(event));
  const names = (text: string) => text.search(pattern) >= 0 || cites(text);
  return {
    names,
    namesInRow: (row) => names(row) || row.split(/[,;|\t"]/).some((cell) => cell.trim() === id),
    value: (value, name = '') => eraseFrom(value, name, { id, events, names, pattern }),
  };
}

const WORD = '[A-Za-z0-9_-]';

/** `user_1` is no part of `user_10`; next to a Chinese character a name may stand without a space. */
function asPattern(word: string): string {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const [before, after] = [/^[A-Za-z0-9_-]/, /[A-Za-z0-9_-]$/].map((edge) => edge.test(word));
  return `${before ? `(?<!${WORD})` : ''}${escaped}${after ? `(?!${WORD})` : ''}`;
}

interface Known {
  readonly id: string;
  readonly events: ReadonlySet<unknown>;
  readonly names: (text: string) => boolean;
  readonly pattern: RegExp;
}

/**
 * Rewrites JSON as our records hold it: an example of the person shows nobody, a sentence that names the person or cites
 * one of the person's events goes as a whole, and any other text loses the names. All else is as it was.
 */
function eraseFrom(value: unknown, name: string, known: Known): unknown {
  if (typeof value === 'string') return eraseText(value, name, known);
  if (Array.isArray(value))
    return value.filter((entry) => !known.events.has(entry)).map((entry) => eraseFrom(entry, name, known));
  if (typeof value !== 'object' || value === null) return value;
  const fields = new Map<string, unknown>(Object.entries(value));
  const steps = fields.get('steps');
  if (fields.get('userId') === known.id && Array.isArray(steps))
    return { ...value, userId: MARK, sequenceId: 0, steps: steps.map(() => []) };
  const [text, citations] = [fields.get('text'), fields.get('citations')];
  if (typeof text === 'string' && Array.isArray(citations)) {
    const told = known.names(text) || citations.some((id) => known.events.has(id));
    if (told) return { ...value, text: MARK, citations: [], faults: [] };
  }
  return Object.fromEntries([...fields].map(([key, entry]) => [key, eraseFrom(entry, key, known)]));
}

function eraseText(text: string, name: string, { id, pattern }: Known): string {
  if (text === id && ID_FIELDS.has(name)) return MARK;
  // A text that is nothing but a number is the id of some record of ours.
  return /^\d+$/.test(text) ? text : text.replace(pattern, MARK);
}
