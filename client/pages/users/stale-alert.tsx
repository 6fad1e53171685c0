import { Alert } from 'antd';
import { useMessages } from '../../i18n/language.tsx';

/** Says that behaviors have come since the present sequence was made. */
export function StaleAlert({ count }: { count: number }) {
  const { user } = useMessages();
  if (count === 0) return null;
  return (
    <Alert
      className="user-alert"
      type="info"
      showIcon
      title={user.staleTitle(count)}
      description={user.staleHint}
    />
  );
}
