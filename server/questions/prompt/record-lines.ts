import { plainName } from '../../citations/plain-name.ts';
import { featureNames } from '../../graphs/feature-names.ts';
import type {
  EdgeRecord,
  FeatureRecord,
  GraphClaim,
  NodeRecord,
  PairRecord,
} from '../../graphs/graph-record.ts';
import type { Language } from '../../llm/language.ts';
import { escapeCell } from '../../llm/lines/cells.ts';
import type { Citable } from '../checking/citable.ts';
import type { ExampleEvent } from '../knowledge/example-events.ts';
import type { GraphIndex } from '../knowledge/graph-index.ts';
import type { PlacedPattern } from '../retrieval/retrieve.ts';
import { type AnswerWriter, edgeId, nodeId } from '../writing/answer-writer.ts';
import { percent, ratio, span } from '../writing/numbers.ts';
import { shownName } from '../writing/shown-name.ts';

/** A fact of a record: what is told, and how. */
type Cell = readonly [name: string, value: string | number | null];

const claims: Readonly<Record<GraphClaim, string>> = {
  FOLLOWS: 'follows, not shown to come more often than otherwise',
  PREDICTS: 'predicts, another reason may be behind that',
  SUGGESTS_CAUSE: 'suggests a cause',
  HOLDS_FOR: 'holds for users with the feature',
};

/** The records that an answer may cite, one on a line: id, kind, names, then each number as it may be said. */
export function recordLines(graph: GraphIndex, writer: AnswerWriter, citable: Citable): string[] {
  return [
    ...citable.edges.map((edge) => edgeLine(graph, writer, edge)),
    ...citable.nodes.map((node) => nodeLine(node, writer)),
    ...citable.patterns.map((pattern) => patternLine(graph, writer, pattern)),
    ...citable.examples.flatMap(({ userId, events }) =>
      events.map((event) => eventLine(userId, event, writer)),
    ),
  ];
}

/** A line of cells; facts that nobody knows are left out. */
const writeLine = (head: readonly string[], cells: readonly Cell[]): string =>
  [
    ...head.map(escapeCell),
    ...cells.flatMap(([name, value]) => (value === null ? [] : [`${name}=${escapeCell(String(value))}`])),
  ].join('|');

function edgeLine(graph: GraphIndex, writer: AnswerWriter, edge: EdgeRecord): string {
  const head = [
    edgeId(edge),
    'edge',
    writer.name(graph.node(edge.source)),
    writer.name(graph.node(edge.target)),
  ];
  const { figures, users } = edge;
  const told: Cell[] = [['claim', claims[edge.claim]]];
  if (figures.about === 'FEATURE') return writeLine(head, [...told, ...featureCells(figures, writer)]);
  return writeLine(head, [...told, ['users', users], ...pairCells(figures, writer)]);
}

function pairCells(figures: PairRecord, { language }: AnswerWriter): Cell[] {
  const { condition, lag, lift } = figures;
  return [
    ['share of next events', percent(figures.transition)],
    [
      'likelihood',
      asTimes(figures.ratio.ratio, { EN: 'times as likely as otherwise', ZH: '倍（与平时相比）' }, language),
    ],
    ['events', figures.count],
    ['users with both', figures.together],
    ['lift', ratio(lift)],
    ['median time', lag && span(lag.median, language)],
    ['lower quartile of time', lag && span(lag.q1, language)],
    ['upper quartile of time', lag && span(lag.q3, language)],
    ['only for users with', condition && shownName(featureNames(condition.feature), language)],
  ];
}

/** A ratio as it can be copied into a sentence. */
function asTimes(
  value: number,
  words: Readonly<Record<Language, string>>,
  language: Language,
): string | null {
  const figure = ratio(value);
  return figure && (language === 'EN' ? `${figure} ${words.EN}` : figure + words.ZH);
}

function featureCells({ having, lacking, ratio: times }: FeatureRecord, { language }: AnswerWriter): Cell[] {
  const share = ({ users, reaching }: FeatureRecord['having']) => percent(users === 0 ? 0 : reaching / users);
  return [
    ['users with the feature', having.users],
    ['share of them with the event', share(having)],
    ['users without', lacking.users],
    ['share of those with the event', share(lacking)],
    ['events each', asTimes(times.ratio, { EN: 'times as many', ZH: '倍' }, language)],
  ];
}

const nodeLine = (node: NodeRecord, { name }: AnswerWriter): string =>
  writeLine(
    [nodeId(node), node.kind.toLowerCase(), name(node)],
    [
      ['users', node.users],
      ['events', node.kind === 'FEATURE' ? null : node.events],
      ['also called', node.name && plainName(node.name)],
    ],
  );

function patternLine(
  { types }: GraphIndex,
  { language }: AnswerWriter,
  { place, pattern }: PlacedPattern,
): string {
  const { steps, support, sequenceCount, confidence, lift, span: seconds } = pattern;
  const name = (code: string) => shownName(types.get(code) ?? { zh: code, en: code }, language);
  return writeLine(
    [`p${place}`, 'pattern', steps.map((codes) => codes.map(name).join(' + ')).join(' > ')],
    [
      ['users', support],
      ['share of users', percent(support / sequenceCount)],
      ['confidence', confidence === null ? null : percent(confidence)],
      ['lift', ratio(lift)],
      ['median time', span(seconds, language)],
    ],
  );
}

const eventLine = (userId: string, { id, type, at }: ExampleEvent, { language }: AnswerWriter): string =>
  writeLine(
    [id, 'event', shownName(type, language)],
    [
      ['user', plainName(userId)],
      ['at', at],
    ],
  );
