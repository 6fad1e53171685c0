import { Table, type TableProps } from 'antd';
import { Link } from 'wouter';
import type { BatchMember } from '../../graphql/fragments.ts';
import { useMessages } from '../../i18n/language.tsx';

const pageSize = 20;

/** The users of a batch and what became of each; a run is one click away. */
export function BatchMembers({ members }: { members: readonly BatchMember[] }) {
  const { batch, error, runs, users } = useMessages();
  const columns: NonNullable<TableProps<BatchMember>['columns']> = [
    {
      title: users.user,
      key: 'user',
      render: (_, { runId, userId }) =>
        runId === null ? (
          <span className="run-cell__name">{userId}</span>
        ) : (
          <Link href={`/runs/${runId}`} className="run-cell__name">
            {userId}
          </Link>
        ),
    },
    {
      title: runs.state,
      key: 'status',
      render: (_, { status, errorCode }) => (
        <span className={status === 'FAILED' ? 'run-calls__bad' : undefined}>
          {batch.status[status]}
          {errorCode !== null && errorCode !== 'CANCELLED' && (
            <span className="quiet"> {error[errorCode]}</span>
          )}
        </span>
      ),
    },
    {
      title: users.sequence,
      key: 'events',
      align: 'right',
      className: 'nowrap',
      render: (_, { eventCount }) => (eventCount === 0 ? '—' : users.events(eventCount)),
    },
  ];
  return (
    <section className="run-section" aria-label={runs.members}>
      <h3>{runs.members}</h3>
      <Table
        aria-label={runs.members}
        size="small"
        rowKey="position"
        columns={columns}
        dataSource={[...members]}
        pagination={members.length > pageSize ? { pageSize, size: 'small', showSizeChanger: false } : false}
      />
    </section>
  );
}
