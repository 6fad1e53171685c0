import { Alert } from 'antd';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { usePoll } from '../../../components/use-poll.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { alertWords } from './alert-words.ts';
import { HeldAlertsQuery } from './alerts-query.ts';

const everyMs = 15_000;

/** What is amiss now, above everything else; nothing when all is well. */
export function AlertBanner() {
  const { monitoring } = useMessages();
  const { alerts: words } = monitoring;
  const [{ data }, reexecute] = useQuery({ query: HeldAlertsQuery, requestPolicy: 'cache-and-network' });
  usePoll(everyMs, () => reexecute({ requestPolicy: 'network-only' }));
  const alerts = data?.alerts ?? [];
  if (alerts.length === 0) return null;
  return (
    <Alert
      className="alert-banner"
      type="warning"
      showIcon
      title={words.open}
      description={
        <ul>
          {alerts.map((alert) => (
            <li key={alert.id}>{alertWords(monitoring, alert)}</li>
          ))}
        </ul>
      }
      action={<Link href="/monitoring/alerts">{words.toAlerts}</Link>}
    />
  );
}
