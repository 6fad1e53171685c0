import { Table } from 'antd';
import { useNarrow } from '../../../components/use-narrow.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import type { Graph } from '../graph-query.ts';
import type { ShownGraph } from '../view/shown-graph.ts';
import type { Selection } from '../view/use-selection.ts';
import { edgeColumns } from './edge-columns.tsx';
import { nodeColumns } from './node-columns.tsx';
import './table.css';

type Props = { stored: Graph | null; shown: ShownGraph; onOpen: (selection: Selection) => void };

/** The same graph as two tables: everything that the canvas shows, and what it leaves out. */
export default function TablePart({ stored, shown, onOpen }: Props) {
  const { language, messages } = useLanguage();
  const { table: words, facts } = messages.graphs;
  const narrow = useNarrow();
  const { nodes, edges } = shown;
  const byNumber = new Map(nodes.map((node) => [node.number, node]));
  const given = { language, messages, narrow, onOpen };
  const pagination = {
    pageSize: 50,
    hideOnSinglePage: true,
    showSizeChanger: false,
    size: 'small' as const,
  };
  const all = Math.max(stored?.edgeCount ?? 0, edges.length);
  return (
    <div className="graph-part graph-tables">
      <section aria-label={words.edges}>
        <h3>
          {words.edges}{' '}
          <span className="quiet">
            {all > edges.length ? words.strongestOf(edges.length, all) : facts.edges(edges.length)}
          </span>
        </h3>
        <Table
          aria-label={words.edges}
          size="small"
          rowKey="number"
          dataSource={[...edges]}
          columns={edgeColumns({ ...given, byNumber })}
          pagination={pagination}
        />
      </section>
      <section aria-label={words.nodes}>
        <h3>
          {words.nodes} <span className="quiet">{facts.nodes(nodes.length)}</span>
        </h3>
        <Table
          aria-label={words.nodes}
          size="small"
          rowKey="number"
          dataSource={[...nodes]}
          columns={nodeColumns({ ...given, edges })}
          pagination={pagination}
        />
      </section>
    </div>
  );
}
