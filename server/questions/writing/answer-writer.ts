import { featureNames } from '../../graphs/feature-names.ts';
import type { EdgeRecord, NodeRecord } from '../../graphs/graph-record.ts';
import type { Language } from '../../llm/language.ts';
import type { GraphIndex, PairEdge } from '../knowledge/graph-index.ts';
import type { AnswerWords, ToldPair } from './answer-words.ts';
import { shownName } from './shown-name.ts';
import { english } from './words.en.ts';
import { chinese } from './words.zh.ts';

/** Tells what a graph holds, in one language. */
export interface AnswerWriter {
  readonly language: Language;
  readonly words: AnswerWords;
  name(node: NodeRecord): string;
  /** What an edge says, whatever its kind. */
  edge(edge: EdgeRecord): string;
  /** An edge between events, ready to be told. */
  pair(edge: PairEdge): ToldPair;
}

export const wordsOf = (language: Language): AnswerWords => (language === 'EN' ? english : chinese);

export const edgeId = ({ number }: Pick<EdgeRecord, 'number'>): string => `e${number}`;
export const nodeId = ({ number }: Pick<NodeRecord, 'number'>): string => `n${number}`;

export function createWriter(graph: GraphIndex, language: Language): AnswerWriter {
  const words = wordsOf(language);
  const name = (node: NodeRecord) => shownName(node, language);
  const endsOf = (edge: EdgeRecord) => ({
    source: name(graph.node(edge.source)),
    target: name(graph.node(edge.target)),
  });
  const pair = (edge: PairEdge): ToldPair => {
    const { claim, users, figures } = edge;
    const condition = figures.condition && shownName(featureNames(figures.condition.feature), language);
    return { ...endsOf(edge), claim, users, figures, windowHours: graph.request.windowHours, condition };
  };
  return {
    language,
    words,
    name,
    pair,
    edge(edge) {
      const { figures } = edge;
      if (figures.about === 'PAIR') return words.pair(pair({ ...edge, figures }), edgeId(edge));
      const { source, target } = endsOf(edge);
      return words.feature({ feature: source, target, figures }, edgeId(edge));
    },
  };
}
