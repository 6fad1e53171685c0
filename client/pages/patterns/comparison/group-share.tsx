import { useMessages } from '../../../i18n/language.tsx';
import { percent } from '../figures.ts';
import './group-share.css';

/** Which share of a group has a pattern, and how many users that is. */
export function GroupShare({ users, share }: { users: number; share: number }) {
  const { comparison: words } = useMessages().patterns;
  return (
    <span className="group-share">
      <span>{percent(share)}</span>
      <span className="quiet">{words.users(users)}</span>
    </span>
  );
}
