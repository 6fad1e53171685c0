import { Button, Empty, Table, Tag } from 'antd';
import { useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { LoadError } from '../../../components/load-error.tsx';
import { useNarrow } from '../../../components/use-narrow.ts';
import { graphql } from '../../../graphql/graphql.ts';
import { patternFields } from '../../../graphql/pattern-fields.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { localMinute } from '../../../i18n/local-time.ts';
import { useKept } from '../../../undo/use-deletions.tsx';
import { dependsOnAnswers } from '../answer/answer-query.ts';
import { SupportBar } from '../answer/support-bar.tsx';
import { Chain } from '../chain/chain.tsx';
import { detailHref, useDetailRow } from '../detail/use-detail.ts';

const SavedQuery = graphql(
  `
    query SavedPatterns {
      savedPatterns {
        ...PatternFields
        mining {
          id
          stale
        }
      }
    }
  `,
  [patternFields],
);

/** The patterns that somebody kept, with their notes, the newest first. */
export default function SavedTab() {
  const { answer, saved: words, table } = useMessages().patterns;
  const [location, navigate] = useLocation();
  const rowOf = useDetailRow();
  const narrow = useNarrow();
  const [{ data, error }, reexecute] = useQuery({ query: SavedQuery, context: dependsOnAnswers });
  const kept = useKept('saved', data?.savedPatterns ?? []);
  if (error && !data)
    return <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  const nothing = (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<strong>{words.none}</strong>}>
      <p className="quiet">{words.noneHint}</p>
      <Button type="primary" onClick={() => navigate('/patterns')}>
        {words.toMine}
      </Button>
    </Empty>
  );
  return (
    <section className="patterns-list" aria-label={words.label}>
      <Table
        aria-label={words.label}
        className="pattern-table"
        size="small"
        rowKey="id"
        dataSource={kept}
        loading={!data}
        pagination={false}
        rowClassName="pattern-row"
        onRow={({ id }) => rowOf(id)}
        locale={{ emptyText: data ? nothing : ' ' }}
        columns={[
          {
            title: table.pattern,
            key: 'pattern',
            render: (_, { id, steps, note, mining }) => (
              <>
                <span className="pattern-cell">
                  <Link href={detailHref(location, id)}>
                    <Chain steps={steps} />
                  </Link>
                  {mining.stale && <Tag color="orange">{answer.staleMark}</Tag>}
                </span>
                {note !== null && <p className="pattern-cell__note">{note}</p>}
              </>
            ),
          },
          {
            title: table.users,
            key: 'users',
            width: narrow ? 104 : 150,
            className: 'pattern-figure',
            render: (_, { support, share }) => <SupportBar users={support} share={share} />,
          },
          {
            title: words.when,
            key: 'when',
            width: 160,
            hidden: narrow,
            className: 'pattern-figure',
            render: (_, { savedAt }) => savedAt !== null && localMinute(savedAt),
          },
        ]}
      />
    </section>
  );
}
