import type { EventType } from './types-query.ts';

/** The names of a type as they stand in the dialog. */
export type TypeNames = { zh: string; en: string; synonyms: readonly string[] };

/** The names to begin with: those of the type, or none for one that is added. */
export function namesOf(type: EventType | null): TypeNames {
  return { zh: type?.zh ?? '', en: type?.en ?? '', synonyms: type?.synonyms ?? [] };
}

/**
 * The names to save: trimmed, and those that were replaced kept as synonyms, because the model may go on using
 * them and would else make them new types again.
 */
export function namesToSave(names: TypeNames, before: TypeNames) {
  const [zh, en] = [names.zh.trim(), names.en.trim()];
  const synonyms = [...names.synonyms, before.zh, before.en].map((name) => name.trim());
  return { zh, en, synonyms: [...new Set(synonyms)].filter((name) => !['', zh, en].includes(name)) };
}
