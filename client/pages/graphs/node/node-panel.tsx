import { Alert } from 'antd';
import type { GraphEdge } from '../../../graphql/graph-fields.ts';
import { langOf } from '../../../i18n/lang-of.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { ratio } from '../../patterns/figures.ts';
import { lookOf } from '../canvas/edge-look.ts';
import { NodeUsers } from '../neighbourhood/node-users.tsx';
import { PartButton } from '../view/part-button.tsx';
import { nodeName, type ShownGraph } from '../view/shown-graph.ts';
import type { Selection } from '../view/use-selection.ts';

type Props = {
  graphId: string;
  number: number;
  shown: ShownGraph;
  onOpen: (selection: Selection) => void;
};

/** All about a node: its names, its figures, what the model says of it, and its edges. */
export function NodePanel({ graphId, number, shown, onOpen }: Props) {
  const { language, messages } = useLanguage();
  const { node: words, kinds } = messages.graphs;
  const node = shown.nodes.find((one) => one.number === number);
  if (!node) return <Alert type="warning" showIcon title={words.unknown} />;
  const figures: [string, string][] = [
    [words.kind, kinds[node.kind]],
    [words.users, node.users.toLocaleString('en')],
    [words.events, node.events.toLocaleString('en')],
    ...(node.name === null ? [] : [[words.dataName, node[language]] satisfies [string, string]]),
  ];
  return (
    <div className="graph-panel">
      <section aria-label={words.label}>
        <h4>{nodeName(node, language)}</h4>
        {node.description !== null && <p lang={langOf(node.description)}>{node.description}</p>}
      </section>
      <dl className="graph-figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {(['OUT', 'IN'] as const).map((side) => (
        <NodeEdges
          key={side}
          side={side}
          edges={shown.edges.filter((edge) => (side === 'OUT' ? edge.source : edge.target).number === number)}
          shown={shown}
          onOpen={onOpen}
        />
      ))}
      <NodeUsers graphId={graphId} node={node} />
    </div>
  );
}

type EdgesProps = {
  side: 'OUT' | 'IN';
  edges: readonly GraphEdge[];
  shown: ShownGraph;
  onOpen: (selection: Selection) => void;
};

function NodeEdges({ side, edges, shown, onOpen }: EdgesProps) {
  const { language, messages } = useLanguage();
  const { node: words, looks } = messages.graphs;
  const title = side === 'OUT' ? words.out(edges.length) : words.in(edges.length);
  const farEnd = (edge: GraphEdge) => {
    const { number } = side === 'OUT' ? edge.target : edge.source;
    const node = shown.nodes.find((one) => one.number === number);
    return node ? nodeName(node, language) : `n${number}`;
  };
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      <ul>
        {edges.map((edge) => (
          <li key={edge.number}>
            <PartButton opens={{ at: 'EDGE', number: edge.number }} onOpen={onOpen}>
              {side === 'OUT' ? '→' : '←'} {farEnd(edge)}
            </PartButton>{' '}
            <span className="quiet">
              {looks[lookOf(edge)]} · ×{ratio(edge.ratio)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
