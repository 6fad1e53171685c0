import type { TableProps } from 'antd';
import type { GraphEdge, GraphNode } from '../../../graphql/graph-fields.ts';
import { langOf } from '../../../i18n/lang-of.ts';
import type { Language } from '../../../i18n/language.tsx';
import type { Messages } from '../../../i18n/messages.ts';
import { PartButton } from '../view/part-button.tsx';
import { nodeName } from '../view/shown-graph.ts';
import type { Selection } from '../view/use-selection.ts';

type Given = {
  language: Language;
  messages: Messages;
  narrow: boolean;
  edges: readonly GraphEdge[];
  onOpen: (selection: Selection) => void;
};

/** The columns of nodes. On a narrow screen the figures stand under the name. */
export function nodeColumns({
  language,
  messages,
  narrow,
  edges,
  onOpen,
}: Given): NonNullable<TableProps<GraphNode>['columns']> {
  const { table: words, kinds, facts } = messages.graphs;
  const degrees = new Map<number, { in: number; out: number }>();
  const degreeOf = (number: number) => degrees.get(number) ?? { in: 0, out: 0 };
  for (const { source, target } of edges) {
    const [from, to] = [degreeOf(source.number), degreeOf(target.number)];
    degrees.set(source.number, { ...from, out: from.out + 1 });
    degrees.set(target.number, { ...to, in: to.in + 1 });
  }
  const figure = { align: 'right', className: 'graph-table__figure', hidden: narrow } as const;
  return [
    {
      title: words.number,
      key: 'number',
      width: 64,
      className: 'graph-table__figure',
      sorter: (one, other) => one.number - other.number,
      render: (_, { number }) => `n${number}`,
    },
    {
      title: words.node,
      key: 'node',
      sorter: (one, other) => nodeName(one, language).localeCompare(nodeName(other, language), language),
      render: (_, node) => (
        <>
          <PartButton opens={{ at: 'NODE', number: node.number }} onOpen={onOpen}>
            {nodeName(node, language)}
          </PartButton>
          {narrow && (
            <span className="graph-table__told">
              {kinds[node.kind]} · {facts.users(node.users)} · {facts.events(node.events)}
            </span>
          )}
          {node.description !== null && (
            <span className="graph-table__told" lang={langOf(node.description)}>
              {node.description}
            </span>
          )}
        </>
      ),
    },
    {
      title: words.kind,
      key: 'kind',
      hidden: narrow,
      sorter: (one, other) => one.kind.localeCompare(other.kind),
      render: (_, { kind }) => kinds[kind],
    },
    {
      title: words.users,
      key: 'users',
      ...figure,
      sorter: (one, other) => one.users - other.users,
      render: (_, { users }) => users.toLocaleString('en'),
    },
    {
      title: words.events,
      key: 'events',
      ...figure,
      sorter: (one, other) => one.events - other.events,
      render: (_, { events }) => events.toLocaleString('en'),
    },
    {
      title: words.in,
      key: 'in',
      ...figure,
      sorter: (one, other) => degreeOf(one.number).in - degreeOf(other.number).in,
      render: (_, { number }) => degreeOf(number).in,
    },
    {
      title: words.out,
      key: 'out',
      ...figure,
      sorter: (one, other) => degreeOf(one.number).out - degreeOf(other.number).out,
      render: (_, { number }) => degreeOf(number).out,
    },
  ];
}
