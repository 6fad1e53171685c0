import { Radio, Table, Tag } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { LoadError } from '../../../components/load-error.tsx';
import { useNarrow } from '../../../components/use-narrow.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { localMinute } from '../../../i18n/local-time.ts';
import { Corrections } from '../corrections/corrections.tsx';
import { SequenceDiff } from './sequence-diff.tsx';
import { type VersionRow, VersionsQuery } from './versions-query.ts';
import './versions.css';

/** All versions of a user's sequence; two can be compared. And what was corrected by hand. */
export default function VersionsTab({ userId }: { userId: string }) {
  const { versions: words } = useMessages();
  const [{ data, error, fetching }, reexecute] = useQuery({
    query: VersionsQuery,
    variables: { id: userId },
  });
  const narrow = useNarrow();
  const rows = data?.user?.sequences.edges.map(({ node }) => node) ?? [];
  const finished = rows.filter(({ status }) => status !== 'DRAFT');
  const [chosen, setChosen] = useState<{ before?: string; after?: string }>({});
  const after = rows.find(({ id }) => id === chosen.after) ?? finished[0];
  const before = rows.find(({ id }) => id === chosen.before) ?? finished[1];
  if (error && !data) return <LoadError error={error} retry={reexecute} />;
  const radio = (side: 'before' | 'after', row: VersionRow) => (
    <Radio
      name={side}
      aria-label={`${words.version} ${row.version} (${side})`}
      checked={(side === 'before' ? before : after)?.id === row.id}
      onChange={() => setChosen({ ...chosen, [side]: row.id })}
    />
  );
  return (
    <>
      <div className="versions-table">
        <Table
          size="small"
          rowKey="id"
          aria-label={words.table}
          dataSource={rows}
          loading={fetching && !data}
          pagination={false}
          columns={[
            {
              title: words.version,
              key: 'version',
              render: (_, row) => (
                <span className="versions__name">
                  {finished.length > 1 && radio('before', row)}
                  {finished.length > 1 && radio('after', row)}
                  <strong>{row.version}</strong>
                  <Tag {...(row.status === 'CURRENT' ? { color: 'green' } : {})}>
                    {words.status[row.status]}
                  </Tag>
                </span>
              ),
            },
            {
              title: words.made,
              key: 'made',
              className: narrow ? '' : 'time-cell',
              render: (_, { finishedAt, createdAt }) => localMinute(finishedAt ?? createdAt),
            },
            { title: words.events, key: 'events', align: 'right', dataIndex: 'eventCount' },
            {
              title: words.coverage,
              key: 'coverage',
              hidden: narrow,
              align: 'right',
              render: (_, { coverage }) => (coverage === null ? '—' : `${Math.floor(coverage * 100)} %`),
            },
            {
              title: words.model,
              key: 'model',
              hidden: narrow,
              render: (_, { run }) => run?.usage.model ?? '—',
            },
            {
              title: words.showRun,
              key: 'run',
              render: (_, { run }) =>
                run === null ? '—' : <Link href={`/runs/${run.id}`}>{words.showRun}</Link>,
            },
          ]}
        />
      </div>
      {before && after && before.id !== after.id && <SequenceDiff before={before} after={after} />}
      <Corrections userId={userId} />
    </>
  );
}
