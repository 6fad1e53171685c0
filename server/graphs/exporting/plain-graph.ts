import type { Feature } from '../backbone/backbone-input.ts';
import type { EdgeRecord, FeatureRecord, NodeRecord, PairRecord } from '../graph-record.ts';

/* Parts of a graph as plain JSON, in the words of the API: what a program reads here it can ask for there. */

/** A node. */
export const plainNode = ({ number, feature, ...node }: NodeRecord) => ({
  id: `n${number}`,
  number,
  ...node,
  feature: feature && plainFeature(feature),
});

/** An edge; its ends are ids of nodes. */
export const plainEdge = ({ number, source, target, sign, figures, ...edge }: EdgeRecord) => ({
  id: `e${number}`,
  number,
  ...edge,
  source: `n${source}`,
  target: `n${target}`,
  sign: sign === '+' ? 'RAISES' : 'LOWERS',
  pair: figures.about === 'PAIR' ? plainPair(figures) : null,
  feature: figures.about === 'FEATURE' ? plainFeatureFigures(figures) : null,
});

/** A feature's value is text, as in the API. */
const plainFeature = ({ value, ...feature }: Feature) => ({ ...feature, value: String(value) });

const plainPair = ({ about: _, weakest, condition, ...figures }: PairRecord) => ({
  ...figures,
  weakest: {
    reason: weakest.kind === 'COMPARISON' ? weakest.comparison : weakest.kind,
    types: weakest.kind === 'EARLIER_EVENT' ? [weakest.code] : [],
  },
  condition: condition && { ...condition, feature: plainFeature(condition.feature) },
});

const plainFeatureFigures = ({ about: _, having, lacking, ...figures }: FeatureRecord) => ({
  having: plainGroup(having),
  lacking: plainGroup(lacking),
  ...figures,
});

const plainGroup = (group: FeatureRecord['having']) => ({
  ...group,
  share: group.users === 0 ? 0 : group.reaching / group.users,
});
