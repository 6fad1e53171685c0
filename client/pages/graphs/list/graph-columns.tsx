import { type TableProps, Tag } from 'antd';
import { Link } from 'wouter';
import { localMinute } from '../../../i18n/local-time.ts';
import type { Messages } from '../../../i18n/messages.ts';
import type { GraphSummary } from '../graph-query.ts';
import type { Making } from '../making/use-making.ts';
import { DeleteGraphButton } from './delete-graph-button.tsx';
import { NewVersionButton } from './new-version-button.tsx';
import { RenameGraphButton } from './rename-graph-button.tsx';

type Given = {
  messages: Messages;
  narrow: boolean;
  making: Making;
};

/** The columns of graphs. On a narrow screen the figures stand under the name. */
export function graphColumns({
  messages,
  narrow,
  making,
}: Given): NonNullable<TableProps<GraphSummary>['columns']> {
  const { list: words, focus: focuses, view, facts } = messages.graphs;
  const number = (n: number) => n.toLocaleString('en');
  const model = (graph: GraphSummary) => graph.model ?? words.noModel;
  const figure = { className: 'graph-list__figure', hidden: narrow } as const;
  return [
    {
      title: words.name,
      key: 'name',
      render: (_, graph) => (
        <>
          <span className="graph-list__name">
            <Link href={`/graphs/${graph.id}`}>{graph.name}</Link>{' '}
            {graph.stale && <Tag color="orange">{view.staleMark}</Tag>}
          </span>
          {narrow && (
            <div className="quiet">
              {focuses[graph.focus]} · {words.versionOf(graph.version)} · {facts.users(graph.sequenceCount)} ·{' '}
              {facts.edges(graph.edgeCount)} · {localMinute(graph.createdAt)}
            </div>
          )}
        </>
      ),
    },
    { title: words.focus, key: 'focus', hidden: narrow, render: (_, { focus }) => focuses[focus] },
    { title: words.version, key: 'version', ...figure, render: (_, { version }) => words.versionOf(version) },
    {
      title: words.users,
      key: 'users',
      align: 'right',
      ...figure,
      render: (_, { sequenceCount }) => number(sequenceCount),
    },
    {
      title: words.nodes,
      key: 'nodes',
      align: 'right',
      ...figure,
      render: (_, { nodeCount }) => number(nodeCount),
    },
    {
      title: words.edges,
      key: 'edges',
      align: 'right',
      ...figure,
      render: (_, { edgeCount }) => number(edgeCount),
    },
    { title: words.model, key: 'model', hidden: narrow, render: (_, graph) => model(graph) },
    { title: words.when, key: 'when', ...figure, render: (_, { createdAt }) => localMinute(createdAt) },
    {
      title: <span className="visually-hidden">{words.actions}</span>,
      key: 'actions',
      width: 124,
      render: (_, graph) => (
        <span className="graph-list__actions">
          <NewVersionButton graph={graph} making={making} />
          <RenameGraphButton graph={graph} />
          <DeleteGraphButton graph={graph} />
        </span>
      ),
    },
  ];
}
