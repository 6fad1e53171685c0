import { useMessages } from '../../i18n/language.tsx';
import { UserAlert } from './user-alert.tsx';

/** Says that behaviors have come since the present sequence was made. */
export function StaleAlert({ count }: { count: number }) {
  const { user } = useMessages();
  return count === 0 ? null : <UserAlert type="info" title={user.staleTitle(count)} more={user.staleHint} />;
}
