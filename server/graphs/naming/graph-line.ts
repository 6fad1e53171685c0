import { checkSentence } from '../../citations/check-sentence.ts';
import { citationsIn } from '../../citations/citations.ts';
import type { CitedRecord } from '../../citations/figures.ts';
import { createSentenceReader } from '../../citations/sentence-reader.ts';
import { splitCells, unescapeCell } from '../../llm/lines/cells.ts';
import type { RejectionReason } from '../../llm/lines/rejection-reasons.ts';
import type { EdgeRecord, NodeRecord } from '../graph-record.ts';

/** A line that passed the checks. */
export type GraphLine =
  | {
      readonly ok: true;
      readonly kind: 'node';
      readonly number: number;
      readonly name: string;
      readonly description: string;
    }
  | { readonly ok: true; readonly kind: 'edge'; readonly number: number; readonly explanation: string }
  | {
      readonly ok: true;
      readonly kind: 'insight';
      readonly text: string;
      readonly citations: readonly string[];
    };

/** A line that did not. */
export interface LineRefusal {
  readonly ok: false;
  readonly reason: RejectionReason;
  /** What was wrong, in plain English. */
  readonly detail: string;
}

/** What a line is checked against. */
export interface LineContext {
  readonly nodes: ReadonlyMap<number, NodeRecord>;
  readonly edges: ReadonlyMap<number, EdgeRecord>;
  /** What can be cited, by id. */
  readonly records: ReadonlyMap<string, CitedRecord>;
  /** Ids that have been told of. */
  readonly told: ReadonlySet<string>;
}

const LONGEST_NAME = 40;
const LONGEST_TEXT = 300;
const LONGEST_INSIGHT = 500;

const refuse = (reason: RejectionReason, detail: string): LineRefusal => ({ ok: false, reason, detail });
const plain = (cell: string): string => unescapeCell(cell).trim().replace(/\s+/gu, ' ');
const isText = (text: string, longest: number): boolean => text !== '' && Array.from(text).length <= longest;

/** Reads and checks one line of an answer. Null for a line without content. */
export function checkGraphLine(line: string, context: LineContext): GraphLine | LineRefusal | null {
  const bare = line.trim().replace(/^[-*•·]\s+/u, '');
  if (/^[\s|｜:：—-]*$/u.test(bare)) return null;
  const [kind = '', ...cells] = splitCells(bare, '|｜').map(plain);
  if (kind === 'node' && cells.length === 3) return checkNode(cells, context);
  if (kind === 'edge' && cells.length === 4) return checkEdge(cells, context);
  if (kind === 'insight' && cells.length === 1) return checkInsight(cells, context);
  return refuse('MALFORMED', 'it is no line of a node, an edge or an insight');
}

function checkNode([id = '', name = '', description = '']: readonly string[], context: LineContext) {
  const node = context.nodes.get(numberOf(id, 'n'));
  if (!node) return refuse('UNKNOWN_ID', `there is no node “${id.slice(0, 20)}”`);
  if (context.told.has(id)) return refuse('TOLD_TWICE', `the node ${id} has its name`);
  if (!isText(name, LONGEST_NAME)) return refuse('BAD_TEXT', `a name has 1 to ${LONGEST_NAME} characters`);
  if (!isText(description, LONGEST_TEXT))
    return refuse('BAD_TEXT', `a description has 1 to ${LONGEST_TEXT} characters`);
  const invented = name.match(/\d+/g)?.find((digits) => !`${node.zh} ${node.en}`.includes(digits));
  if (invented !== undefined) return refuse('NUMBER_DIFFERS', `${id} has no ${invented} in its name`);
  return (
    wrongIn(description, [id], context) ??
    ({ ok: true, kind: 'node', number: node.number, name, description } as const)
  );
}

function checkEdge(
  [id = '', ends = '', kind = '', explanation = '']: readonly string[],
  context: LineContext,
) {
  const edge = context.edges.get(numberOf(id, 'e'));
  if (!edge) return refuse('UNKNOWN_ID', `there is no edge “${id.slice(0, 20)}”`);
  if (context.told.has(id)) return refuse('TOLD_TWICE', `the edge ${id} has its explanation`);
  const [source, target] = [`n${edge.source}`, `n${edge.target}`];
  if (ends.replace(/\s/gu, '') !== `${source}>${target}`)
    return refuse('WRONG_ENDS', `${id} goes from ${source} to ${target}, not “${ends.slice(0, 20)}”`);
  if (kind.toUpperCase() !== edge.kind)
    return refuse('WRONG_ENDS', `${id} is ${edge.kind}, not “${kind.slice(0, 20)}”`);
  if (!isText(explanation, LONGEST_TEXT))
    return refuse('BAD_TEXT', `an explanation has 1 to ${LONGEST_TEXT} characters`);
  return (
    wrongIn(explanation, [id, source, target], context) ??
    ({ ok: true, kind: 'edge', number: edge.number, explanation } as const)
  );
}

function checkInsight([text = '']: readonly string[], context: LineContext) {
  if (!isText(text, LONGEST_INSIGHT))
    return refuse('BAD_TEXT', `an insight has 1 to ${LONGEST_INSIGHT} characters`);
  const citations = citationsIn(text);
  if (citations.length === 0) return refuse('UNCITED', 'an insight cites what it rests on');
  const reader = createSentenceReader();
  const sentences = [...reader.push(text), ...reader.finish()];
  const wrong = sentences.map((sentence) => wrongIn(sentence, [], context)).find((found) => found !== null);
  return wrong ?? ({ ok: true, kind: 'insight', text, citations } as const);
}

/** What is wrong with a text that is about some records, and may cite others; null if nothing is. */
function wrongIn(text: string, about: readonly string[], { records }: LineContext): LineRefusal | null {
  const cited = about.length > 0 ? `${text} [${about.join(', ')}]` : text;
  const [fault] = checkSentence(cited, (id) => records.get(id), false).faults;
  if (!fault) return null;
  return refuse(fault.fault, `“${fault.text.slice(0, 60)}”`);
}

const numberOf = (id: string, letter: string): number =>
  new RegExp(`^${letter}\\d{1,9}$`).test(id) ? Number(id.slice(1)) : 0;
