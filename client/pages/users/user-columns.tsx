import type { TableProps } from 'antd';
import { Link } from 'wouter';
import type { Messages } from '../../i18n/messages.ts';
import type { TimeFormat } from '../../i18n/time-format.ts';
import { ExtractionCell } from './extraction-cell.tsx';
import { profileFacts } from './profile.ts';
import { SequenceCell } from './sequence-cell.tsx';
import type { UserRow } from './users-query.ts';

type Columns = NonNullable<TableProps<UserRow>['columns']>;

/** Facts of a profile that fit into a list. */
const factsShown = 4;

/** The columns of the list of users. A compact list has two: who, and how far. */
export function userColumns(messages: Messages, time: TimeFormat, compact: boolean): Columns {
  const { users } = messages;
  const shortProfile = ({ profile }: UserRow) =>
    profile === null ? '' : profileFacts(profile, messages).slice(0, factsShown).join(' · ');
  const sequence = (user: UserRow) => <SequenceCell sequence={user.currentSequence} />;
  const extraction = (user: UserRow) => (
    <ExtractionCell userId={user.id} activeElsewhere={user.activeExtraction !== null} />
  );

  if (compact) {
    return [
      {
        title: users.user,
        key: 'id',
        className: 'user-cell',
        render: (_, user) => (
          <>
            <UserLink id={user.id} />
            <div className="user-cell__profile">{shortProfile(user)}</div>
          </>
        ),
      },
      {
        title: users.sequence,
        key: 'sequence',
        className: 'status-cell',
        render: (_, user) => (
          <>
            {sequence(user)}
            {extraction(user)}
          </>
        ),
      },
    ];
  }
  return [
    { title: users.user, key: 'id', className: 'user-cell', render: (_, user) => <UserLink id={user.id} /> },
    {
      title: users.profile,
      key: 'profile',
      className: 'profile-cell',
      render: (_, user) => shortProfile(user),
    },
    {
      title: users.behaviors,
      key: 'behaviors',
      align: 'right',
      className: 'nowrap',
      render: (_, user) => user.behaviorCount.toLocaleString('en'),
    },
    {
      title: users.lastActivity,
      key: 'last',
      className: 'time-cell',
      render: (_, { lastBehaviorAt }) => (lastBehaviorAt === null ? '—' : time.minute(lastBehaviorAt)),
    },
    { title: users.sequence, key: 'sequence', render: (_, user) => sequence(user) },
    { title: users.activity, key: 'extraction', render: (_, user) => extraction(user) },
  ];
}

function UserLink({ id }: { id: string }) {
  return (
    <Link href={`/users/${encodeURIComponent(id)}`} className="user-cell__id">
      {id}
    </Link>
  );
}
