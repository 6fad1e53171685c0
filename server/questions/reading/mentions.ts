import type { NodeRecord } from '../../graphs/graph-record.ts';
import type { GraphKnowledge } from '../knowledge/graph-knowledge.ts';
import { termsOf } from './node-terms.ts';
import { plainText, tokensOf } from './tokens.ts';

/** Names of nodes, as the words of a text are looked up in them. */
interface Lexicon {
  /** Nodes by the words of one of their names. */
  readonly nodes: ReadonlyMap<string, readonly NodeRecord[]>;
  /** Words of the longest name. */
  readonly longest: number;
}

/** A place where a question names something of the graph. */
export interface Mention {
  /** Everything that is called so: results first, then events, then features. */
  readonly nodes: readonly NodeRecord[];
  /** Where it stands in the plain text. */
  readonly start: number;
  readonly end: number;
}

const kinds = { RESULT: 0, EVENT: 1, FEATURE: 2 } as const;

/** The names that may occur in a plain text. */
function createLexicon(text: string, knowledge: Pick<GraphKnowledge, 'nodes' | 'types'>): Lexicon {
  const nodes = new Map<string, NodeRecord[]>();
  let longest = 0;
  const sorted = knowledge.nodes.toSorted((a, b) => kinds[a.kind] - kinds[b.kind] || a.number - b.number);
  for (const node of sorted)
    for (const term of termsOf(node, knowledge)) {
      if (!mayOccur(term, text)) continue;
      for (const words of wordsOf(term)) {
        longest = Math.max(longest, words.length);
        const key = words.join(' ');
        const known = nodes.get(key);
        if (known === undefined) nodes.set(key, [node]);
        else if (!known.includes(node)) known.push(node);
      }
    }
  return { nodes, longest };
}

const passedOver = /^(?:an?|the|to|of|for|on|in|at) |^[的了过]/i;
const beginning = /^(?:[a-z0-9]{2}|\p{Script=Han})/iu;

/** False for a name whose beginning is nowhere in a text: of thousands of names few are worth a closer look. */
function mayOccur(term: string, text: string): boolean {
  const start = passedOver.test(term) ? undefined : beginning.exec(term)?.[0];
  return start === undefined || text.includes(start.toLowerCase());
}

const prepositions = new Set(['to', 'of', 'for', 'on', 'in', 'at']);

/** The words of a name, also without its prepositions. */
function wordsOf(term: string): string[][] {
  const words = tokensOf(plainText(term)).map(({ word }) => word);
  const bare = words.filter((word) => !prepositions.has(word));
  return [words, ...(bare.length < words.length ? [bare] : [])].filter(({ length }) => length > 0);
}

/** What no name goes on behind. */
const ends = /["“”「」『』;?!。、]|,(?!\d)/;

/** What a plain text names, from left to right: of names that begin at the same word the longest. */
export function findMentions(text: string, knowledge: Pick<GraphKnowledge, 'nodes' | 'types'>): Mention[] {
  const { nodes, longest } = createLexicon(text, knowledge);
  const tokens = tokensOf(text);
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    for (let count = Math.min(longest, tokens.length - at); count > 0; count -= 1) {
      const run = tokens.slice(at, at + count);
      const found = nodes.get(run.map(({ word }) => word).join(' '));
      const [first, last] = [run[0], run.at(-1)];
      if (!found || !first || !last || ends.test(text.slice(first.start, last.end))) continue;
      mentions.push({ nodes: found, start: first.start, end: last.end });
      at += count - 1;
      break;
    }
  }
  return mentions;
}
