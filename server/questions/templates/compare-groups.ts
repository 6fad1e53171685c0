import type { EdgeRecord, FeatureRecord, NodeRecord } from '../../graphs/graph-record.ts';
import type { GraphIndex } from '../knowledge/graph-index.ts';
import type { Asked } from '../reading/asked.ts';
import { type AnswerWriter, edgeId, nodeId } from '../writing/answer-writer.ts';

/** Differences that are told, where the question does not say which. */
const MOST = 8;

type FeatureEdge = EdgeRecord & { readonly figures: FeatureRecord };
const isOfFeature = (edge: EdgeRecord): edge is FeatureEdge => edge.figures.about === 'FEATURE';

const shareOf = ({ figures: { having } }: FeatureEdge) =>
  having.users === 0 ? 0 : having.reaching / having.users;

/** How users with a feature differ from those without it; of two features also which has more of a target. */
export function compareGroups(
  graph: GraphIndex,
  { features, targets }: Extract<Asked, { template: 'COMPARE_GROUPS' }>,
  writer: AnswerWriter,
): string[] {
  const known = features.flatMap(({ number }) => graph.from(number)).filter(isOfFeature);
  const wanted = new Set(targets.map(({ number }) => number));
  const meant = targets.length === 0 ? known : known.filter(({ target }) => wanted.has(target));
  const shown = targets.length === 0 ? meant.toSorted((a, b) => a.number - b.number).slice(0, MOST) : meant;
  const untold = targets.filter(({ number }) => !meant.some(({ target }) => target === number));
  const nothing = (named: readonly NodeRecord[]) =>
    writer.words.noComparison(features.map(writer.name), [...features, ...named].map(nodeId));
  if (shown.length === 0) return [nothing(targets)];
  return [
    ...shown.map(writer.edge),
    ...between(graph, features, shown, writer),
    ...(untold.length === 0 ? [] : [nothing(untold)]),
  ];
}

/** Of two features, which has more of each target that both have an edge to. */
function between(
  graph: GraphIndex,
  [one, other]: readonly NodeRecord[],
  edges: readonly FeatureEdge[],
  { words, name }: AnswerWriter,
): string[] {
  if (!one || !other) return [];
  return edges.flatMap((edge) => {
    const rival = edges.find(({ source, target }) => source === other.number && target === edge.target);
    if (edge.source !== one.number || !rival) return [];
    const isLess = shareOf(edge) < shareOf(rival);
    const [first, second] = isLess ? [other, one] : [one, other];
    const isEqual = shareOf(edge) === shareOf(rival);
    const target = name(graph.node(edge.target));
    return [words.moreOften(name(first), name(second), target, isEqual, [edgeId(edge), edgeId(rival)])];
  });
}
