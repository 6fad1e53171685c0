import type { BackboneEdge, BackboneNode } from './backbone-graph.ts';
import { FEATURE_STATES, type ProfileFeatures } from './backbone-input.ts';
import { nodeKey } from './focus.ts';
import type { PairCounts } from './pair-counts.ts';
import { isPartOf, type Prepared, RESULTS } from './prepared.ts';

/** The nodes of some edges, and all results that occur, in their order. */
export function nodesOf(
  edges: readonly BackboneEdge[],
  data: Prepared,
  counts: Pick<PairCounts, 'events' | 'users'>,
  profiles: ProfileFeatures,
): BackboneNode[] {
  const used = new Set(edges.flatMap(({ source, target }) => [nodeKey(source), nodeKey(target)]));
  const figuresOf = (target: number) => ({
    events: counts.events[target] ?? 0,
    users: counts.users[target] ?? 0,
  });
  const types = Array.from({ length: data.types }, (_, type) => type);
  const results = RESULTS.map((result, place) => ({
    kind: 'RESULT' as const,
    result,
    items: types.filter((type) => isPartOf(data, type, data.types + place)),
    ...figuresOf(data.types + place),
  }));
  return [
    ...types
      .map((item) => ({ kind: 'EVENT' as const, item, ...figuresOf(item) }))
      .filter((node) => used.has(nodeKey(node))),
    ...results.filter(({ events }) => events > 0),
    ...featureNodes(data, profiles).filter((node) => used.has(nodeKey(node))),
  ];
}

/** Each feature with its users, and the number of all that they do. */
function featureNodes({ eventStart }: Prepared, { features, states }: ProfileFeatures) {
  const users = Array.from({ length: eventStart.length - 1 }, (_, user) => user);
  return features.map((feature, place) => {
    const having = users.filter((user) => states[user * features.length + place] === FEATURE_STATES.WITH);
    const events = having.reduce(
      (sum, user) => sum + (eventStart[user + 1] ?? 0) - (eventStart[user] ?? 0),
      0,
    );
    return { kind: 'FEATURE' as const, feature: place, ...feature, events, users: having.length };
  });
}
