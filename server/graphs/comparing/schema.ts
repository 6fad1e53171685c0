import { builder } from '../../schema/builder.ts';
import { readId } from '../../schema/read-id.ts';
import { GraphEdge } from '../edge-schema.ts';
import type { EdgeRecord, NodeRecord } from '../graph-record.ts';
import { Graph, loadGraphs } from '../graph-schema.ts';
import { GraphNode, type OfGraph } from '../node-schema.ts';
import { compareGraphs, edgeChange, type GraphDifference, type InBoth } from './compare-graphs.ts';
import { loadCompared } from './load-compared.ts';

type Compared = GraphDifference<OfGraph<NodeRecord>, OfGraph<EdgeRecord>> & InBoth<number>;

const ComparedNode = builder.objectRef<InBoth<OfGraph<NodeRecord>>>('ComparedNode').implement({
  description: 'A node that two graphs have: the same type of events, the same result, the same feature.',
  fields: (t) => ({
    a: t.expose('a', { type: GraphNode, description: 'In the first graph.' }),
    b: t.expose('b', { type: GraphNode, description: 'In the second graph.' }),
  }),
});

const ComparedEdge = builder.objectRef<InBoth<OfGraph<EdgeRecord>>>('ComparedEdge').implement({
  description: 'An edge that two graphs have: between the same ends.',
  fields: (t) => ({
    a: t.expose('a', { type: GraphEdge, description: 'In the first graph.' }),
    b: t.expose('b', { type: GraphEdge, description: 'In the second graph.' }),
    claimChanged: t.boolean({
      description: 'It claims more in one of them, or is of another kind.',
      resolve: (pair) => edgeChange(pair).claim,
    }),
    signChanged: t.boolean({
      description: 'It raises the target in one of them and lowers it in the other.',
      resolve: (pair) => edgeChange(pair).sign,
    }),
    ratioChanged: t.boolean({
      description: 'The intervals of their ratios do not touch: the difference is hardly chance.',
      resolve: (pair) => edgeChange(pair).ratio,
    }),
  }),
});

const GraphComparison = builder.objectRef<Compared>('GraphComparison').implement({
  description:
    'What two graphs, or two versions of one, have in common and what not, whatever numbers it has in them.',
  fields: (t) => ({
    a: t.loadable({
      type: Graph,
      nullable: true,
      description: 'The first.',
      load: loadGraphs,
      resolve: ({ a }) => a,
    }),
    b: t.loadable({
      type: Graph,
      nullable: true,
      description: 'The second.',
      load: loadGraphs,
      resolve: ({ b }) => b,
    }),
    nodesOnlyInA: t.field({
      type: [GraphNode],
      description: 'Nodes that only the first has.',
      resolve: ({ nodes }) => [...nodes.onlyA],
    }),
    nodesOnlyInB: t.field({
      type: [GraphNode],
      description: 'Nodes that only the second has.',
      resolve: ({ nodes }) => [...nodes.onlyB],
    }),
    nodesInBoth: t.field({
      type: [ComparedNode],
      description: 'Nodes that both have, in the order of the first.',
      resolve: ({ nodes }) => [...nodes.both],
    }),
    edgesOnlyInA: t.field({
      type: [GraphEdge],
      description: 'Edges that only the first has, the strongest first.',
      resolve: ({ edges }) => [...edges.onlyA],
    }),
    edgesOnlyInB: t.field({
      type: [GraphEdge],
      description: 'Edges that only the second has, the strongest first.',
      resolve: ({ edges }) => [...edges.onlyB],
    }),
    edgesInBoth: t.field({
      type: [ComparedEdge],
      description: 'Edges that both have, in the order of the first.',
      resolve: ({ edges }) => [...edges.both],
    }),
  }),
});

builder.queryField('compareGraphs', (t) =>
  t.field({
    type: GraphComparison,
    description:
      'Compares two graphs, or two versions of one: nodes by what they stand for, edges by both their ends. A feature that is ' +
      'cut at another number is another one. Refused with NOT_FOUND.',
    args: {
      a: t.arg.id({ required: true, description: 'Id of a version.' }),
      b: t.arg.id({ required: true, description: 'Id of another.' }),
    },
    async resolve(_root, args, { house }) {
      const [a, b] = await loadCompared(house.database, [readId(args.a), readId(args.b)]);
      return { a: a.id, b: b.id, ...compareGraphs(a, b) };
    },
  }),
);
