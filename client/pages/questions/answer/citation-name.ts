import type { Citation } from '../../../graphql/citation-fields.ts';
import type { Language } from '../../../i18n/language.tsx';

type Named = { zh: string; en: string; name: string | null };

/** A node's name: the model's where it gave one, or that of the data. */
export const nodeName = (node: Named, language: Language): string => node.name ?? node[language];

/** What a citation is about in a few words; null when it is no longer there. */
export function citationName({ node, edge, pattern, event }: Citation, language: Language): string | null {
  if (node !== null) return nodeName(node, language);
  if (edge !== null) return `${nodeName(edge.source, language)} → ${nodeName(edge.target, language)}`;
  if (pattern !== null)
    return pattern.steps.map(({ types }) => types.map((type) => type[language]).join(' + ')).join(' → ');
  return event === null ? null : event.type[language];
}
