import { Table, Tag } from 'antd';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { CursorPager } from '../../../components/cursor-pager.tsx';
import { LoadError } from '../../../components/load-error.tsx';
import { NothingHere } from '../../../components/nothing-here.tsx';
import { useCursorPages } from '../../../components/use-cursor-pages.ts';
import { useNarrow } from '../../../components/use-narrow.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { localMinute } from '../../../i18n/local-time.ts';
import { useKept } from '../../../undo/use-deletions.tsx';
import { AnswersQuery, dependsOnAnswers } from '../answer/answer-query.ts';
import { useAsked } from '../question/use-asked.ts';
import { DeleteAnswer } from './delete-answer.tsx';

const pageSize = 50;

/** What was asked so far, the newest first. */
export default function HistoryTab() {
  const { answer, history: words, patterns, saved } = useMessages().patterns;
  const asked = useAsked();
  const narrow = useNarrow();
  const pages = useCursorPages('answers');
  const [{ data, error }, reexecute] = useQuery({
    query: AnswersQuery,
    variables: { first: pageSize, after: pages.after },
    context: dependsOnAnswers,
  });
  const rows = useKept('answer', data?.minings.edges.map(({ node }) => node) ?? []);
  if (error && !data)
    return <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  return (
    <section className="patterns-list" aria-label={words.label}>
      <Table
        aria-label={words.label}
        className="pattern-table"
        size="small"
        rowKey="id"
        dataSource={rows}
        loading={!data}
        pagination={false}
        locale={{
          emptyText: data ? (
            <NothingHere title={words.none} way={{ label: saved.toMine, href: '/patterns' }} />
          ) : (
            ' '
          ),
        }}
        columns={[
          {
            title: words.question,
            key: 'question',
            render: (_, { id, question, stale, patternCount, createdAt }) => (
              <>
                <Link href={`/patterns/${id}`}>{asked(question)}</Link>{' '}
                {stale && <Tag color="orange">{answer.staleMark}</Tag>}
                {narrow && (
                  <div className="quiet">
                    {patterns(patternCount)} · {localMinute(createdAt)}
                  </div>
                )}
              </>
            ),
          },
          ...(['patternCount', 'sequenceCount'] as const).map((key) => ({
            title: key === 'patternCount' ? words.patterns : words.users,
            key,
            hidden: narrow,
            width: 110,
            align: 'right' as const,
            className: 'pattern-figure',
            render: (_: unknown, row: (typeof rows)[number]) => row[key].toLocaleString('en'),
          })),
          {
            title: words.when,
            key: 'when',
            hidden: narrow,
            width: 160,
            className: 'pattern-figure',
            render: (_, { createdAt }) => localMinute(createdAt),
          },
          {
            title: '',
            key: 'remove',
            width: 56,
            render: (_, { id }) => <DeleteAnswer id={id} />,
          },
        ]}
      />
      {data && (
        <CursorPager
          pages={pages}
          size={pageSize}
          shown={rows.length}
          total={data.minings.totalCount}
          next={data.minings.pageInfo.hasNextPage ? data.minings.pageInfo.endCursor : null}
        />
      )}
    </section>
  );
}
