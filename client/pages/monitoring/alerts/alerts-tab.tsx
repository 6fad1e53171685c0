import { Empty, Skeleton, Table } from 'antd';
import { useQuery } from 'urql';
import { LoadError } from '../../../components/load-error.tsx';
import { useNarrow } from '../../../components/use-narrow.ts';
import { usePoll } from '../../../components/use-poll.ts';
import { formatSeconds } from '../../../i18n/duration-format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { alertColumns } from './alert-columns.tsx';
import { AlertsQuery } from './alerts-query.ts';

const everyMs = 15_000;
const pageSize = 20;

/** Every alert there was, those that hold marked, and whether the webhook heard of them. */
export default function AlertsTab() {
  const { language, messages } = useLanguage();
  const { alerts: words } = messages.monitoring;
  const narrow = useNarrow();
  const [{ data, error }, reexecute] = useQuery({ query: AlertsQuery, requestPolicy: 'cache-and-network' });
  const again = () => reexecute({ requestPolicy: 'network-only' });
  usePoll(everyMs, again);
  if (!data)
    return error ? <LoadError error={error} retry={again} /> : <Skeleton active className="page-skeleton" />;
  const { alerts, monitoring } = data;
  if (alerts.length === 0) {
    const window = formatSeconds(monitoring.thresholds.windowMs / 1_000, language);
    return (
      <Empty className="page-empty" image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.none}>
        <p className="quiet">{words.noneHint(window)}</p>
      </Empty>
    );
  }
  return (
    <div className="monitoring-table alerts-tab">
      <Table
        size="small"
        aria-label={words.list}
        rowKey="id"
        columns={alertColumns(messages.monitoring, narrow)}
        dataSource={alerts}
        pagination={alerts.length > pageSize ? { pageSize, size: 'small', showSizeChanger: false } : false}
      />
    </div>
  );
}
