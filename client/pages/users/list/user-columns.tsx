import { Link } from 'wouter';
import type { Messages } from '../../../i18n/messages.ts';
import type { TimeFormat } from '../../../i18n/time-format.ts';
import type { VirtualColumn } from '../../../virtual/virtual-table.tsx';
import { profileFacts } from '../profile/profile.ts';
import { ExtractionCell } from './extraction-cell.tsx';
import { SequenceCell } from './sequence-cell.tsx';
import type { UserRow } from './users-query.ts';

/** Facts of a profile that fit into a list. */
const factsShown = 4;

/** The columns of the list of users. A compact list has two: who, and how far. */
export function userColumns(
  messages: Messages,
  time: TimeFormat,
  compact: boolean,
): VirtualColumn<UserRow>[] {
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
        render: (user) => (
          <>
            <UserLink id={user.id} />
            <div className="user-cell__profile">{shortProfile(user)}</div>
          </>
        ),
      },
      {
        title: users.sequence,
        key: 'sequence',
        width: 150,
        className: 'status-cell',
        render: (user) => (
          <>
            {sequence(user)}
            {extraction(user)}
          </>
        ),
      },
    ];
  }
  return [
    {
      title: users.user,
      key: 'id',
      width: 170,
      className: 'user-cell',
      render: (user) => <UserLink id={user.id} />,
    },
    {
      title: users.profile,
      key: 'profile',
      className: 'profile-cell',
      render: (user) => shortProfile(user),
    },
    {
      title: users.behaviors,
      key: 'behaviors',
      width: 110,
      align: 'right',
      className: 'nowrap',
      render: (user) => user.behaviorCount.toLocaleString('en'),
    },
    {
      title: users.lastActivity,
      key: 'last',
      width: 160,
      className: 'time-cell',
      render: ({ lastBehaviorAt }) => (lastBehaviorAt === null ? '—' : time.minute(lastBehaviorAt)),
    },
    { title: users.sequence, key: 'sequence', width: 220, render: (user) => sequence(user) },
    { title: users.activity, key: 'extraction', width: 170, render: (user) => extraction(user) },
  ];
}

function UserLink({ id }: { id: string }) {
  return (
    <Link href={`/users/${encodeURIComponent(id)}`} className="user-cell__id">
      {id}
    </Link>
  );
}
