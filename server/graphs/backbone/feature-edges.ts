import type { FeatureEdge } from './backbone-graph.ts';
import type { Feature } from './backbone-input.ts';
import type { FeatureFigures } from './feature-figures.ts';
import { targetRef } from './pair-edges.ts';
import type { Prepared } from './prepared.ts';

/** The edges of features. Of the cuts of one number only the one that tells most of a target is kept. */
export function featureEdges(
  figures: readonly FeatureFigures[],
  features: readonly Feature[],
  data: Prepared,
  falseDiscovery: number,
): FeatureEdge[] {
  const best = new Map<string, FeatureFigures>();
  for (const one of figures) {
    const feature = features[one.feature];
    if (feature === undefined || one.qValue > falseDiscovery) continue;
    const key = `${one.target} ${feature.test === 'AT_LEAST' ? feature.field : one.feature}`;
    const known = best.get(key);
    if (known === undefined || Math.abs(one.rate.score) > Math.abs(known.rate.score)) best.set(key, one);
  }
  return [...best.values()].map((one) => ({
    kind: 'CONDITIONAL',
    claim: 'HOLDS_FOR',
    source: { kind: 'FEATURE', feature: one.feature },
    target: targetRef(data, one.target),
    sign: one.rate.ratio > 1 ? '+' : '-',
    figures: one,
  }));
}
