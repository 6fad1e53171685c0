import { Select, Table } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { CursorPager } from '../../../components/cursor-pager.tsx';
import { LoadError } from '../../../components/load-error.tsx';
import { useCursorPages } from '../../../components/use-cursor-pages.ts';
import { useNarrow } from '../../../components/use-narrow.ts';
import { useSettled } from '../../../components/use-settled.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { useDetailRow } from '../detail/use-detail.ts';
import { dependsOnAnswers, type RuleOrder, RulesQuery } from './answer-query.ts';
import { NumberFilter } from './number-filter.tsx';
import { ruleColumns } from './rule-columns.tsx';

const pageSize = 50;
/** Milliseconds without a key before the filter is sent. */
const typingPause = 250;
const orders = ['LIFT', 'CONFIDENCE', 'SUPPORT'] as const satisfies RuleOrder[];

/** The rules of an answer by pages: who does one thing goes on with another. */
export function RulesPart({ answerId }: { answerId: string }) {
  const { rules: words } = useMessages().patterns;
  const rowOf = useDetailRow();
  const narrow = useNarrow();
  const [orderBy, setOrder] = useState<RuleOrder>('LIFT');
  const [confidence, setConfidence] = useState<number | null>(null);
  const [lift, setLift] = useState<number | null>(null);
  const minConfidence = useSettled((confidence ?? 0) / 100, typingPause);
  const minLift = useSettled(lift ?? 0, typingPause);
  const pages = useCursorPages(JSON.stringify([answerId, orderBy, minConfidence, minLift]));
  const [{ data, error, fetching }, reexecute] = useQuery({
    query: RulesQuery,
    variables: { id: answerId, first: pageSize, after: pages.after, orderBy, minConfidence, minLift },
    context: dependsOnAnswers,
  });
  const page = data?.mining;
  const rows = page?.rules.edges.map(({ node, cursor }) => ({ ...node, cursor })) ?? [];
  if (error && !page)
    return <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  return (
    <>
      <div className="answer-tools">
        <NumberFilter
          label={words.minConfidence}
          min={0}
          max={100}
          suffix="%"
          value={confidence}
          onChange={setConfidence}
        />
        <NumberFilter label={words.minLift} min={0} step={0.1} value={lift} onChange={setLift} />
        <Select
          className="answer-tools__sort"
          aria-label={words.sort}
          prefix={words.sort}
          value={orderBy}
          options={orders.map((order) => ({ value: order, label: words.sorts[order] }))}
          onChange={setOrder}
        />
        <span className="answer-tools__count quiet" role="status">
          {page && words.found(page.ruleTotal)}
        </span>
      </div>
      <Table
        aria-label={words.label}
        className="pattern-table"
        size="small"
        rowKey="cursor"
        columns={ruleColumns<(typeof rows)[number]>(words, narrow)}
        dataSource={rows}
        loading={fetching && !page}
        pagination={false}
        rowClassName="pattern-row"
        onRow={({ pattern }) => rowOf(pattern.id)}
        locale={{ emptyText: page ? words.none : ' ' }}
      />
      {page && (
        <CursorPager
          pages={pages}
          size={pageSize}
          shown={rows.length}
          total={page.ruleTotal}
          next={page.rules.pageInfo.hasNextPage ? page.rules.pageInfo.endCursor : null}
        />
      )}
    </>
  );
}
