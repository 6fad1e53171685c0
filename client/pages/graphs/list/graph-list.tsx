import { Alert, Table } from 'antd';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { CursorPager } from '../../../components/cursor-pager.tsx';
import { LoadError } from '../../../components/load-error.tsx';
import { useCursorPages } from '../../../components/use-cursor-pages.ts';
import { useNarrow } from '../../../components/use-narrow.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { useKept } from '../../../undo/use-deletions.tsx';
import { troubleIn, troubleWords } from '../../data/trouble.ts';
import { ActiveMaking, dependsOnGraphs, GraphsQuery } from '../graph-query.ts';
import { makingHref, useMaking } from '../making/use-making.ts';
import { NewGraph } from '../order/new-graph.tsx';
import { graphColumns } from './graph-columns.tsx';

const pageSize = 50;

/** All graphs by their newest versions, and the ways to a new one. */
export function GraphList() {
  const messages = useMessages();
  const { list: words, making: underWay } = messages.graphs;
  const narrow = useNarrow();
  const making = useMaking();
  const pages = useCursorPages('graphs');
  const [{ data, error }, reexecute] = useQuery({
    query: GraphsQuery,
    variables: { first: pageSize, after: pages.after },
    context: dependsOnGraphs,
  });
  const [{ data: active }] = useQuery({ query: ActiveMaking, requestPolicy: 'network-only' });
  const run = active?.runs.edges[0]?.node;
  const { refused } = making;
  const rows = useKept('graph', data?.graphs.edges.map(({ node }) => node) ?? []);
  if (error && !data)
    return <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  return (
    <section className="graph-list" aria-label={words.label}>
      <div className="graph-list__top">
        <h2>{data ? words.count(data.graphs.totalCount) : ''}</h2>
        <NewGraph making={making} />
      </div>
      {refused && (
        <Alert
          className="page-alert"
          type="error"
          showIcon
          role="alert"
          title={words.failed}
          description={troubleWords(troubleIn(refused), messages)}
        />
      )}
      {run && (
        <Alert
          className="page-alert"
          type="info"
          showIcon
          title={underWay.running}
          action={
            <Link href={run.graph === null ? makingHref(run.id) : `/graphs/${run.graph.id}`}>
              {underWay.watch}
            </Link>
          }
        />
      )}
      {data && rows.length === 0 ? (
        <div className="graph-list__empty">
          <h3>{words.none}</h3>
          <p>{words.noneHint}</p>
          <Link href="/users">{messages.patterns.question.toUsers}</Link>
        </div>
      ) : (
        <Table
          aria-label={words.label}
          size="small"
          rowKey="id"
          dataSource={rows}
          loading={!data}
          pagination={false}
          locale={{ emptyText: ' ' }}
          columns={graphColumns({ messages, narrow, making })}
        />
      )}
      {data && (
        <CursorPager
          pages={pages}
          size={pageSize}
          shown={rows.length}
          total={data.graphs.totalCount}
          next={data.graphs.pageInfo.hasNextPage ? data.graphs.pageInfo.endCursor : null}
        />
      )}
    </section>
  );
}
