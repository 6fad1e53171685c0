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

/** The columns of the list of users; those marked `wide-only` go when the list is narrow. */
export function userColumns(messages: Messages, time: TimeFormat): Columns {
  const { users } = messages;
  const shortProfile = ({ profile }: UserRow) =>
    profile === null ? '' : profileFacts(profile, messages).slice(0, factsShown).join(' · ');
  return [
    {
      title: users.user,
      key: 'id',
      render: (_, user) => (
        <div className="user-cell">
          <Link href={`/users/${encodeURIComponent(user.id)}`} className="user-cell__id">
            {user.id}
          </Link>
          <span className="user-cell__profile">{shortProfile(user)}</span>
        </div>
      ),
    },
    {
      title: users.profile,
      key: 'profile',
      className: 'wide-only profile-cell',
      render: (_, user) => shortProfile(user),
    },
    {
      title: users.behaviors,
      key: 'behaviors',
      align: 'right',
      className: 'wide-only',
      render: (_, user) => user.behaviorCount.toLocaleString('en'),
    },
    {
      title: users.lastActivity,
      key: 'last',
      className: 'wide-only time-cell',
      render: (_, { lastBehaviorAt }) => (lastBehaviorAt === null ? '—' : time.minute(lastBehaviorAt)),
    },
    {
      title: users.sequence,
      key: 'sequence',
      render: (_, user) => <SequenceCell sequence={user.currentSequence} />,
    },
    {
      title: users.activity,
      key: 'activity',
      render: (_, user) => (
        <ExtractionCell userId={user.id} activeElsewhere={user.activeExtraction !== null} />
      ),
    },
  ];
}
