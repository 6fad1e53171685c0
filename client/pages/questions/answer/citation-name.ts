import type { Citation } from '../../../graphql/citation-fields.ts';
import type { Language } from '../../../i18n/language.tsx';

/** What a citation is about in a few words; null when it is no longer there. */
export function citationName({ node, edge, pattern, event }: Citation, language: Language): string | null {
  if (node !== null) return node[language];
  if (edge !== null) return `${edge.source[language]} → ${edge.target[language]}`;
  if (pattern !== null)
    return pattern.steps.map(({ types }) => types.map((type) => type[language]).join(' + ')).join(' → ');
  return event === null ? null : event.type[language];
}
