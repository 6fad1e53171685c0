import type { TableProps } from 'antd';
import type { GraphEdge, GraphNode } from '../../../graphql/graph-fields.ts';
import { formatLag } from '../../../i18n/lag-format.ts';
import { langOf } from '../../../i18n/lang-of.ts';
import type { Language } from '../../../i18n/language.tsx';
import type { Messages } from '../../../i18n/messages.ts';
import { probability, ratio } from '../../patterns/figures.ts';
import { lookOf, strengthOf } from '../canvas/edge-look.ts';
import { PartButton } from '../view/part-button.tsx';
import { nodeName } from '../view/shown-graph.ts';
import type { Selection } from '../view/use-selection.ts';

type Given = {
  language: Language;
  messages: Messages;
  narrow: boolean;
  byNumber: ReadonlyMap<number, GraphNode>;
  onOpen: (selection: Selection) => void;
};

/** The columns of edges, the strongest first. On a narrow screen the figures stand under the names. */
export function edgeColumns({
  language,
  messages,
  narrow,
  byNumber,
  onOpen,
}: Given): NonNullable<TableProps<GraphEdge>['columns']> {
  const { table: words, looks, edge: edgeWords, facts } = messages.graphs;
  const endName = ({ number }: { number: number }) => {
    const node = byNumber.get(number);
    return node ? nodeName(node, language) : `n${number}`;
  };
  const sign = ({ sign: one }: GraphEdge) => (one === 'LOWERS' ? edgeWords.lowers : edgeWords.raises);
  const median = ({ pair }: GraphEdge) => pair?.lag?.median ?? null;
  const lag = (edge: GraphEdge) => {
    const seconds = median(edge);
    return seconds === null ? '—' : formatLag(seconds, language);
  };
  const byText = (textOf: (edge: GraphEdge) => string) => (one: GraphEdge, other: GraphEdge) =>
    textOf(one).localeCompare(textOf(other), language);
  const figure = { align: 'right', className: 'graph-table__figure', hidden: narrow } as const;
  return [
    {
      title: words.number,
      key: 'number',
      width: 64,
      className: 'graph-table__figure',
      sorter: (one, other) => one.number - other.number,
      render: (_, { number }) => `e${number}`,
    },
    {
      title: words.edge,
      key: 'edge',
      sorter: byText(({ source, target }) => `${endName(source)} ${endName(target)}`),
      render: (_, edge) => (
        <>
          <PartButton opens={{ at: 'EDGE', number: edge.number }} onOpen={onOpen}>
            {endName(edge.source)} {edge.sign === 'LOWERS' ? '⊣' : '→'} {endName(edge.target)}
          </PartButton>
          {narrow && (
            <span className="graph-table__told">
              {looks[lookOf(edge)]} · ×{ratio(edge.ratio)} · {facts.users(edge.users)} · q{' '}
              {probability(edge.qValue)} · {lag(edge)}
            </span>
          )}
          {edge.explanation !== null && (
            <span className="graph-table__told" lang={langOf(edge.explanation)}>
              {edge.explanation}
            </span>
          )}
        </>
      ),
    },
    {
      title: words.claim,
      key: 'claim',
      hidden: narrow,
      sorter: byText((edge) => looks[lookOf(edge)]),
      render: (_, edge) => looks[lookOf(edge)],
    },
    { title: words.sign, key: 'sign', hidden: narrow, sorter: byText(sign), render: (_, edge) => sign(edge) },
    {
      title: words.ratio,
      key: 'ratio',
      ...figure,
      sorter: (one, other) => strengthOf(one) - strengthOf(other),
      render: (_, edge) => `×${ratio(edge.ratio)}`,
    },
    {
      title: words.users,
      key: 'users',
      ...figure,
      sorter: (one, other) => one.users - other.users,
      render: (_, { users }) => users.toLocaleString('en'),
    },
    {
      title: words.q,
      key: 'q',
      ...figure,
      sorter: (one, other) => one.qValue - other.qValue,
      render: (_, { qValue }) => probability(qValue),
    },
    {
      title: words.lag,
      key: 'lag',
      ...figure,
      sorter: (one, other) => (median(one) ?? -1) - (median(other) ?? -1),
      render: (_, edge) => lag(edge),
    },
  ];
}
