import type { NodeRecord } from '../../graphs/graph-record.ts';
import type { Template } from '../answer-record.ts';
import type { GraphKnowledge } from '../knowledge/graph-knowledge.ts';
import type { Asked } from './asked.ts';
import {
  contested,
  contestedBesideFeatures,
  cues,
  fillers,
  leadingFrom,
  leadingTo,
  NAME,
  otherGroup,
  withoutIt,
} from './cues.ts';
import { findMentions, type Mention } from './mentions.ts';
import { plainText } from './tokens.ts';

/** A question as far as it was understood. */
export interface ReadQuestion {
  /** What it names, each once, in its order. */
  readonly named: readonly NodeRecord[];
  /** What it asks for, where a template answers that; null where a model is to be asked. */
  readonly asked: Asked | null;
}

/** What a question may name. */
type Names = Pick<GraphKnowledge, 'nodes' | 'types'>;

/** A question with a sign for private use in the place of each name. */
interface Masked {
  readonly text: string;
  /** What each name may stand for; the first of them is U+E000. */
  readonly names: readonly Mention[];
}

/** How many a list holds unless the question says so, and at most. */
const [FIRST, MOST] = [5, 20];

/** Reads a question in either language. A template fits only a question of which no word is left over. */
export function readQuestion(question: string, names: Names): ReadQuestion {
  const text = plainText(question);
  const mentions = mentionsOf(text, names);
  const masked = mask(text, mentions);
  const named = [...new Set(mentions.flatMap(({ nodes }) => nodes))];
  for (const template of order) {
    const asked = fits(masked, template) ? read(template, masked) : null;
    if (asked) return { named, asked };
  }
  return { named, asked: null };
}

const order = [
  'HOW_LONG',
  'COMPARE_GROUPS',
  'LIKELIEST_PATH',
  'WHO',
  'HOW_MANY',
  'EDGE_FACT',
  'LEADS_TO',
  'NEXT',
] as const satisfies readonly Template[];

/** What is named; a part of how one asks is no name. */
function mentionsOf(text: string, names: Names): Mention[] {
  const all = findMentions(text, names);
  const besideFeatures = all.some(({ nodes }) => nodes.some(({ kind }) => kind === 'FEATURE'));
  const spans = [contested, ...(besideFeatures ? [contestedBesideFeatures] : [])].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
  );
  return all.filter(
    (mention) => !spans.some(({ start, end }) => start <= mention.start && mention.end <= end),
  );
}

function mask(text: string, names: readonly Mention[]): Masked {
  let masked = '';
  let from = 0;
  for (const [place, { start, end }] of names.slice(0, 256).entries()) {
    masked += `${text.slice(from, start)}${String.fromCharCode(0xe000 + place)}`;
    from = end;
  }
  return { text: masked + text.slice(from), names };
}

const wantedNumber = /\btop (\d{1,2})\b|前(\d{1,2})(?:个|项|种|名|位)?/;

/** True if a question has the words of a template, and no others. */
function fits({ text }: Masked, template: (typeof order)[number]): boolean {
  const pattern = cues[template];
  if (!new RegExp(pattern).test(text)) return false;
  const listed = template === 'NEXT' || template === 'LEADS_TO' ? text.replace(wantedNumber, ' ') : text;
  const isOfGroups = template === 'COMPARE_GROUPS';
  const meant = isOfGroups ? listed.replace(withoutIt, ' ') : listed;
  const rest = meant.replace(pattern, keepNames).replace(fillers, ' ');
  const left = isOfGroups ? rest.replace(otherGroup, ' ') : rest;
  return !/[\p{L}\p{N}]/u.test(left);
}

const signs = new RegExp(NAME, 'g');
const keepNames = (found: string): string => ` ${(found.match(signs) ?? []).join(' ')} `;

function read(template: (typeof order)[number], masked: Masked): Asked | null {
  if (template === 'COMPARE_GROUPS') return readGroups(masked);
  const nodes = distinct(masked.names.map(({ nodes: [first] }) => first));
  const [one, other] = nodes;
  if (!one || nodes.length > 2) return null;
  if (!other) return readSingle(template, one, masked.text);
  if (template === 'NEXT' || template === 'LEADS_TO') return null;
  const [source, target] = inDirection(one, other, masked.text);
  if (target.kind === 'FEATURE') return null;
  switch (template) {
    case 'LIKELIEST_PATH':
      return source.kind === 'FEATURE' ? null : { template, source, target, order: orderOf(masked.text) };
    case 'HOW_LONG':
      return source.kind === 'FEATURE' ? null : { template, source, target };
    case 'WHO':
      return source.kind === 'FEATURE' ? null : { template, source, target };
    default:
      return { template, source, target };
  }
}

function readSingle(
  template: Exclude<(typeof order)[number], 'COMPARE_GROUPS'>,
  node: NodeRecord,
  text: string,
): Asked | null {
  const first = Math.min(MOST, Math.max(1, Number(wantedNumber.exec(text)?.slice(1).find(Boolean) ?? FIRST)));
  switch (template) {
    case 'LEADS_TO':
      return leadingTo.test(text) && node.kind !== 'FEATURE' ? { template, node, first } : null;
    case 'NEXT':
      return leadingFrom.test(text) ? { template, node, first } : null;
    case 'HOW_LONG':
      return node.kind === 'FEATURE' ? null : { template, source: null, target: node };
    case 'WHO':
    case 'HOW_MANY':
      return { template, source: null, target: node };
    case 'EDGE_FACT':
    case 'LIKELIEST_PATH':
      return null;
  }
}

function readGroups({ names }: Masked): Asked | null {
  const featureOf = ({ nodes }: Mention) => nodes.find(({ kind }) => kind === 'FEATURE');
  const features = distinct(names.map(featureOf));
  const targets = distinct(names.filter((name) => !featureOf(name)).map(({ nodes: [first] }) => first));
  return features.length === 0 || features.length > 2
    ? null
    : { template: 'COMPARE_GROUPS', features, targets };
}

const distinct = (nodes: readonly (NodeRecord | undefined)[]): NodeRecord[] => [
  ...new Set(nodes.filter((node) => node !== undefined)),
];

const orderOf = (text: string) => (/最短|shortest|fewest/.test(text) ? 'SHORTEST' : 'LIKELIEST');

/** Which of two comes first in time: as the question says, or in its own order. A feature is always there before. */
function inDirection(
  one: NodeRecord,
  other: NodeRecord,
  text: string,
): readonly [source: NodeRecord, target: NodeRecord] {
  if (one.kind === 'FEATURE' || other.kind === 'FEATURE')
    return one.kind === 'FEATURE' ? [one, other] : [other, one];
  return isTurned(text) ? [other, one] : [one, other];
}

const [first, second] = ['\\uE000', `(?!\\uE000)${NAME}`];
const turned = new RegExp(
  [
    `\\b(?:after|since|once|following|caused by|led to by|driven by|due to|because of|given)\\b[^\\uE000]*${second}`,
    `${first}.*\\bfrom\\b[^\\uE000-\\uE0FF]*${second}`,
    `^[^\\uE000]*\\b(?:before|until|till|to)\\b[a-z ]*${first}`,
    `${first}(?:发生)?(?:之前|以前|前)`,
    `${first}.*(?:从|由|因为?|由于)${second}`,
    `${second}(?:发生)?(?:之后|以后|后).*${first}`,
  ].join('|'),
);

const isTurned = (text: string): boolean => turned.test(text);
