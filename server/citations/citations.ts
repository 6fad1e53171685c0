/** A group of citations as answers write them: `[e12]`, or several as `[e12, p3]`. Full-width brackets are taken, too. */
const group = /[[【［]\s*((?:ev|e|p|n)\d{1,18}(?:\s*[,，、;；]\s*(?:ev|e|p|n)\d{1,18})*)\s*[\]】］]/g;

/** The ids that a text cites, each once, in the order in which they come: `e12` an edge, `p3` a pattern, `n5` a node, `ev881` an event. */
export function citationsIn(text: string): string[] {
  return [...new Set([...text.matchAll(group)].flatMap(([, ids = '']) => ids.split(/\s*[,，、;；]\s*/)))];
}

/** The text without its citations. */
export const withoutCitations = (text: string): string => text.replace(group, ' ');
