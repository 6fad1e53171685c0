import { builder } from '../schema/builder.ts';
import type { Context } from '../schema/context.ts';
import { describedValues } from '../schema/described-values.ts';
import type { OddsRatio } from '../statistics/contingency.ts';
import { Quartiles } from '../statistics/schema.ts';
import { EventType } from '../vocabulary/event-type-schema.ts';
import { loadTypeLists } from '../vocabulary/load-types.ts';
import { comparisons } from './backbone/comparisons.ts';
import {
  type EdgeRecord,
  edgeKinds,
  type FeatureRecord,
  graphClaims,
  type NodeRecord,
  type PairCondition,
  type PairRecord,
  type WeakestReason,
} from './graph-record.ts';
import { GraphFeature, GraphNode, loadNodeMaps, type OfGraph } from './node-schema.ts';

export const GraphEdgeKind = builder.enumType('GraphEdgeKind', {
  description: 'What an edge of a graph says.',
  values: describedValues(edgeKinds),
});

export const GraphClaim = builder.enumType('GraphClaim', {
  description: 'How much an edge claims: FOLLOWS, PREDICTS and SUGGESTS_CAUSE in rising strength.',
  values: describedValues(graphClaims),
});

const EdgeSign = builder.enumType('EdgeSign', {
  description: 'Whether the source makes the target likelier.',
  values: { RAISES: { description: 'Likelier.' }, LOWERS: { description: 'Less likely.' } },
});

const Ratio = builder.objectRef<OddsRatio>('Ratio').implement({
  description: 'How many times, with its interval of 95 %.',
  fields: (t) => ({
    ratio: t.exposeFloat('ratio', { description: 'The figure; 1 for no difference.' }),
    low: t.exposeFloat('low', { description: 'Lower end of the interval.' }),
    high: t.exposeFloat('high', { description: 'Upper end of the interval.' }),
  }),
});

const OtherReasonKind = builder.enumType('OtherReason', {
  description: 'Another reason why a target may follow a source.',
  values: {
    ...describedValues(comparisons),
    EARLIER_EVENT: { description: 'an event before both, that brings about both' },
  },
});

const Weakest = builder.objectRef<WeakestReason>('WeakestReason').implement({
  description: 'The other reason that leaves least of a pair when it is taken away.',
  fields: (t) => ({
    reason: t.field({
      type: OtherReasonKind,
      description: 'What it is compared with.',
      resolve: (weakest) => (weakest.kind === 'COMPARISON' ? weakest.comparison : 'EARLIER_EVENT'),
    }),
    types: t.loadableList({
      type: EventType,
      description: 'The type of the earlier event, for EARLIER_EVENT.',
      load: loadTypeLists,
      resolve: (weakest) => JSON.stringify(weakest.kind === 'EARLIER_EVENT' ? [weakest.code] : []),
    }),
  }),
});

const Condition = builder.objectRef<PairCondition>('PairCondition').implement({
  description: 'The feature with which alone a pair holds.',
  fields: (t) => ({
    feature: t.expose('feature', { type: GraphFeature, description: 'The feature.' }),
    having: t.expose('having', { type: Ratio, description: 'The pair’s ratio for users with it.' }),
    lacking: t.expose('lacking', { type: Ratio, description: 'The pair’s ratio for users without it.' }),
    pValue: t.exposeFloat('pValue', { description: 'Two-sided p of the difference of both.' }),
    qValue: t.exposeFloat('qValue', { description: 'The same, adjusted over all that were compared.' }),
  }),
});

const PairFigures = builder.objectRef<PairRecord>('PairFigures').implement({
  description: 'Numbers of a target behind a source, within the window of the graph.',
  fields: (t) => ({
    count: t.exposeInt('count', {
      description:
        'Events of the target that have the source in the window behind them, in an earlier sitting.',
    }),
    together: t.exposeInt('together', { description: 'Users who have both at all.' }),
    direct: t.exposeInt('direct', { description: 'Times that the target is the very next event.' }),
    directUsers: t.exposeInt('directUsers', { description: 'Users who have it so.' }),
    transition: t.exposeFloat('transition', {
      description: 'Share of those among all times that any event is the next behind the source, 0 to 1.',
    }),
    dependency: t.exposeFloat('dependency', {
      nullable: true,
      description:
        'Of direct successions, −1 to 1 (Weijters, van der Aalst, Alves de Medeiros 2006); null for results.',
    }),
    expected: t.exposeFloat('expected', {
      description:
        'What `count` would be if only the user’s share of the target at the same time of day and week mattered.',
    }),
    lift: t.exposeFloat('lift', {
      nullable: true,
      description: '`count` ÷ `expected`; null when nothing is expected.',
    }),
    ratio: t.expose('ratio', {
      type: Ratio,
      description:
        'How many times likelier an event is one of the target with the source in the window behind it, for the same user at ' +
        'the same time of day and week (Mantel and Haenszel 1959).',
    }),
    pValue: t.exposeFloat('pValue', {
      description:
        'Two-sided p that the ratio is 1 (Cochran 1954, Mantel and Haenszel 1959; by users: Zhang and Boos 1997).',
    }),
    direction: t.expose('direction', {
      type: Ratio,
      description: 'How many times likelier the target is shortly behind the source than shortly before it.',
    }),
    ending: t.expose('ending', {
      type: Ratio,
      description: 'How many times likelier it is within the window behind the source than some days later.',
    }),
    eValue: t.exposeFloat('eValue', {
      description:
        'How strongly something unobserved would have to go with both to explain the ratio away (VanderWeele and Ding 2017).',
    }),
    weakest: t.expose('weakest', { type: Weakest, description: 'The other reason that leaves least of it.' }),
    causePValue: t.exposeFloat('causePValue', { description: 'p of what that reason leaves.' }),
    causeQValue: t.exposeFloat('causeQValue', { description: 'The same, adjusted over all tested pairs.' }),
    lag: t.expose('lag', {
      type: Quartiles,
      nullable: true,
      description: 'Seconds from source to target; null when there is none.',
    }),
    histogram: t.intList({
      description: 'How many of these times fall into each of equal parts of the window.',
      resolve: ({ histogram }) => [...histogram],
    }),
    condition: t.expose('condition', {
      type: Condition,
      nullable: true,
      description: 'The feature with which alone it holds, of a CONDITIONAL edge.',
    }),
  }),
});

const FeatureGroup = builder.objectRef<FeatureRecord['having']>('FeatureGroup').implement({
  description: 'Users with a feature, or users known to be without it.',
  fields: (t) => ({
    users: t.exposeInt('users', { description: 'How many.' }),
    reaching: t.exposeInt('reaching', {
      description: 'Of these, users with at least one event of the target.',
    }),
    share: t.float({
      description: 'reaching / users, 0 to 1.',
      resolve: ({ users, reaching }) => (users === 0 ? 0 : reaching / users),
    }),
    events: t.exposeInt('events', { description: 'Their events of the target.' }),
  }),
});

const FeatureFigures = builder.objectRef<FeatureRecord>('FeatureFigures').implement({
  description: 'How often users with a feature do something, against those without it.',
  fields: (t) => ({
    having: t.expose('having', { type: FeatureGroup, description: 'Users with the feature.' }),
    lacking: t.expose('lacking', { type: FeatureGroup, description: 'Users known to be without it.' }),
    ratio: t.expose('ratio', {
      type: Ratio,
      description: 'Events of the target for each user with the feature, divided by those for each without.',
    }),
    odds: t.expose('odds', { type: Ratio, description: 'Odds ratio of doing it at all (Woolf 1955).' }),
    pValue: t.exposeFloat('pValue', { description: 'Two-sided p that the ratio is 1.' }),
  }),
});

/** An edge; one that a journal announced comes with its ends as they were then. */
export type GraphEdgeShape = OfGraph<EdgeRecord> & {
  readonly ends?: { readonly source: OfGraph<NodeRecord>; readonly target: OfGraph<NodeRecord> };
};

export const GraphEdge = builder.objectRef<GraphEdgeShape>('GraphEdge');

GraphEdge.implement({
  description: 'An edge of a graph, with the numbers that the data gives it.',
  fields: (t) => ({
    id: t.id({ description: 'As citations name it: `e12`.', resolve: ({ number }) => `e${number}` }),
    number: t.exposeInt('number', { description: 'Its number in the graph, from 1: the strongest first.' }),
    kind: t.expose('kind', { type: GraphEdgeKind, description: 'What it says.' }),
    claim: t.expose('claim', { type: GraphClaim, description: 'How much it claims.' }),
    source: t.loadable({
      type: GraphNode,
      description: 'Where it begins.',
      load: loadEnds,
      resolve: ({ ends, graphId, source }) => JSON.stringify(ends?.source ?? [graphId, source]),
    }),
    target: t.loadable({
      type: GraphNode,
      description: 'Where it ends.',
      load: loadEnds,
      resolve: ({ ends, graphId, target }) => JSON.stringify(ends?.target ?? [graphId, target]),
    }),
    sign: t.field({
      type: EdgeSign,
      description: 'Whether the source makes the target likelier.',
      resolve: ({ sign }) => (sign === '+' ? 'RAISES' : 'LOWERS'),
    }),
    users: t.exposeInt('users', { description: 'Users who show it.' }),
    ratio: t.exposeFloat('ratio', { description: 'How many times likelier: the ratio of its figures.' }),
    qValue: t.exposeFloat('qValue', {
      description: 'p of the ratio, adjusted over all that were tested (Benjamini and Hochberg 1995).',
    }),
    pair: t.field({
      type: PairFigures,
      nullable: true,
      description: 'Its numbers, where both ends are events or results.',
      resolve: ({ figures }) => (figures.about === 'PAIR' ? figures : null),
    }),
    feature: t.field({
      type: FeatureFigures,
      nullable: true,
      description: 'Its numbers, where it begins at a feature.',
      resolve: ({ figures }) => (figures.about === 'FEATURE' ? figures : null),
    }),
    explanation: t.exposeString('explanation', {
      nullable: true,
      description: 'What the model says of it, checked against these numbers; null where it says nothing.',
    }),
  }),
});

/** Nodes, each named by its graph and number or written out, in one statement. */
async function loadEnds(keys: string[], { house }: Context) {
  const ends = keys.map((key) => JSON.parse(key) as [number, number] | OfGraph<NodeRecord>);
  const named = ends.filter((end) => Array.isArray(end));
  const byGraph = await loadNodeMaps(
    house.database.prisma,
    named.map(([graphId]) => graphId),
  );
  return ends.map((end) => {
    if (!Array.isArray(end)) return end;
    const [graphId, number] = end;
    return byGraph.get(graphId)?.get(number) ?? new Error(`The graph ${graphId} has no node ${number}.`);
  });
}
