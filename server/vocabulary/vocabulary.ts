import { createHash } from 'node:crypto';
import type { Language } from '../llm/language.ts';
import type { EventTypeEntry } from './types.ts';

/** The names by which event types are known. */
export interface Vocabulary {
  readonly entries: readonly EventTypeEntry[];
  /** The type that a name, code or synonym stands for, whatever its case, width, spaces and hyphens. */
  lookup(name: string): EventTypeEntry | null;
  byCode(code: string): EventTypeEntry | null;
}

const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-·'’&/]+/gu, '');

/** Known types go before new ones, and their names before synonyms: what was claimed earlier stays so. */
export function createVocabulary(entries: readonly EventTypeEntry[]): Vocabulary {
  const known = entries.filter(({ isNew }) => !isNew);
  const added = entries.filter(({ isNew }) => isNew);
  const byName = new Map<string, EventTypeEntry>();
  const claim = (entry: EventTypeEntry, names: readonly string[]) => {
    for (const name of names.map(fold)) if (name !== '' && !byName.has(name)) byName.set(name, entry);
  };
  for (const entry of known) claim(entry, [entry.code, entry.zh, entry.en]);
  for (const entry of known) claim(entry, entry.synonyms);
  for (const entry of added) claim(entry, [entry.code, entry.zh, entry.en]);
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  return {
    entries,
    lookup: (name) => byName.get(fold(name)) ?? null,
    byCode: (code) => byCode.get(code) ?? null,
  };
}

export const typeName = (type: EventTypeEntry, language: Language): string =>
  language === 'ZH' ? type.zh : type.en;

/**
 * A type for a name that the vocabulary does not know, marked new. The same name gives the same code, whatever
 * its case, width and spaces: a slug of a Latin name, else `x_` and eight hex digits of its SHA-256.
 * Both languages carry the name as it came: nobody has translated it yet.
 */
export function newType(name: string): EventTypeEntry {
  const shown = name.normalize('NFKC').trim().replace(/\s+/gu, ' ');
  const slug = shown.toLowerCase().replace(/[\s_\-·'’&/]+/gu, '_');
  const code = /^[a-z][a-z0-9_]*$/.test(slug)
    ? slug
    : `x_${createHash('sha256').update(fold(name)).digest('hex').slice(0, 8)}`;
  return { code, zh: shown, en: shown, synonyms: [], isNew: true };
}

const hanOrKana = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Why a name cannot be a new event type, or null if it can: 2 to 6 characters when it holds Chinese,
 * else 1 to 4 words of at most 20 characters; letters, digits and the marks `' & / · -` only.
 */
export function typeNameProblem(name: string): string | null {
  const shown = name.normalize('NFKC').trim();
  if (shown === '') return 'the event type is empty';
  if (!/^[\p{L}\p{N}][\p{L}\p{N}\p{M} '’&/·-]*$/u.test(shown))
    return 'an event type holds letters and digits only';
  if (!/\p{L}/u.test(shown)) return 'an event type holds a letter';
  if (hanOrKana.test(shown)) {
    const length = Array.from(shown.replaceAll(' ', '')).length;
    return length >= 2 && length <= 6 ? null : `an event type has 2 to 6 characters, this has ${length}`;
  }
  const words = shown.split(/\s+/u);
  if (words.length > 4) return `an event type has 1 to 4 words, this has ${words.length}`;
  return words.every((word) => Array.from(word).length <= 20)
    ? null
    : 'a word of the event type is longer than 20 characters';
}
