import { Empty, Select, Table } from 'antd';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { CursorPager } from '../../../components/cursor-pager.tsx';
import { LoadError } from '../../../components/load-error.tsx';
import { useCursorPages } from '../../../components/use-cursor-pages.ts';
import { useNarrow } from '../../../components/use-narrow.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { type Answer, dependsOnAnswers, PatternsQuery } from '../answer/answer-query.ts';
import { detailHref } from '../detail/use-detail.ts';
import './comparison.css';
import { type Compared, comparisonColumns } from './comparison-columns.tsx';
import { axisFor } from './log-axis.ts';

const pageSize = 25;

/** Orders of the comparison, as the server is asked for them. */
const sorts = {
  Q_VALUE: { orderBy: 'Q_VALUE', descending: false },
  ODDS_HIGH: { orderBy: 'ODDS_RATIO', descending: true },
  ODDS_LOW: { orderBy: 'ODDS_RATIO', descending: false },
  RANK: { orderBy: 'RANK', descending: false },
} as const;
type Sort = keyof typeof sorts;
const sortNames: readonly Sort[] = ['Q_VALUE', 'ODDS_HIGH', 'ODDS_LOW', 'RANK'];

/** Those who reach the target against those who do not: a forest plot of odds ratios with all its figures. */
export default function ComparisonPart({ answer }: { answer: Answer }) {
  const { language, messages } = useLanguage();
  const { comparison: words, table, users } = messages.patterns;
  const [location] = useLocation();
  const narrow = useNarrow();
  const [sort, setSort] = useState<Sort>('Q_VALUE');
  const pages = useCursorPages(JSON.stringify([answer.id, sort]));
  const [{ data, error, fetching }, reexecute] = useQuery({
    query: PatternsQuery,
    variables: { id: answer.id, first: pageSize, after: pages.after, ...sorts[sort] },
    context: dependsOnAnswers,
  });
  const page = data?.mining;
  const rows = useMemo(() => (page?.patterns.edges ?? []).flatMap(({ node }) => compared(node)), [page]);
  const columns = useMemo(() => {
    const axis = axisFor(rows.map(({ comparison }) => comparison.interval));
    return comparisonColumns({
      messages,
      language,
      narrow,
      axis,
      hrefOf: ({ id }) => detailHref(location, id),
    });
  }, [rows, messages, language, narrow, location]);
  if (error && !page)
    return <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  const reach = answer.targetCount ?? 0;
  return (
    <>
      <div className="answer-tools">
        <span>{words.hint(users(reach), users(answer.sequenceCount - reach))}</span>
        <Select
          className="answer-tools__sort"
          aria-label={words.sort}
          prefix={words.sort}
          value={sort}
          options={sortNames.map((name) => ({ value: name, label: words.sorts[name] }))}
          onChange={setSort}
        />
      </div>
      <Table
        aria-label={words.label}
        className="pattern-table"
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={rows}
        loading={fetching && !page}
        pagination={false}
        locale={{
          emptyText: page ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={table.none} /> : ' ',
        }}
      />
      {page && (
        <CursorPager
          pages={pages}
          size={pageSize}
          shown={rows.length}
          total={page.patternTotal}
          next={page.patterns.pageInfo.hasNextPage ? page.patterns.pageInfo.endCursor : null}
        />
      )}
    </>
  );
}

/** The pattern as one that was compared; none when it was not. */
function compared({
  comparison,
  ...pattern
}: Omit<Compared, 'comparison'> & { comparison: Compared['comparison'] | null }): Compared[] {
  return comparison === null ? [] : [{ ...pattern, comparison }];
}
