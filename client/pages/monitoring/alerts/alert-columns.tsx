import { WarningOutlined } from '@ant-design/icons';
import type { TableProps } from 'antd';
import { formatSeconds } from '../../../i18n/duration-format.ts';
import { type Language, useLanguage } from '../../../i18n/language.tsx';
import { localMinute } from '../../../i18n/local-time.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { alertWords, noticeWords } from './alert-words.ts';
import type { AlertRow } from './alerts-query.ts';

type Columns = NonNullable<TableProps<AlertRow>['columns']>;

/** The columns of alerts; a narrow table has one. */
export function alertColumns(monitoring: Messages['monitoring'], narrow: boolean): Columns {
  const { alerts: words } = monitoring;
  const raised = ({ raisedAt }: AlertRow) => localMinute(raisedAt);
  if (narrow)
    return [
      {
        title: words.what,
        key: 'alert',
        render: (_, alert) => (
          <div className="alert-cell">
            <span>{alertWords(monitoring, alert)}</span>
            <span className="quiet">{raised(alert)}</span>
            <AlertState alert={alert} />
            <Notices alert={alert} />
          </div>
        ),
      },
    ];
  return [
    { title: words.what, key: 'what', render: (_, alert) => alertWords(monitoring, alert) },
    {
      title: words.raised,
      key: 'raised',
      className: 'monitoring-figure',
      render: (_, alert) => raised(alert),
    },
    { title: words.state, key: 'state', render: (_, alert) => <AlertState alert={alert} /> },
    { title: words.webhook, key: 'webhook', render: (_, alert) => <Notices alert={alert} /> },
  ];
}

function AlertState({ alert: { raisedAt, clearedAt } }: { alert: AlertRow }) {
  const { language, messages } = useLanguage();
  const { alerts: words } = messages.monitoring;
  if (clearedAt !== null) return words.cleared(lasted(raisedAt, clearedAt, language));
  return (
    <strong className="alert-holds">
      <WarningOutlined aria-hidden /> {words.holds}
    </strong>
  );
}

function lasted(from: string, to: string, language: Language): string {
  return formatSeconds((Date.parse(to) - Date.parse(from)) / 1_000, language);
}

function Notices({ alert: { notices } }: { alert: AlertRow }) {
  const { alerts: words } = useLanguage().messages.monitoring;
  if (notices.length === 0) return <span className="quiet">{words.noWebhook}</span>;
  return (
    <ul className="newest-runs">
      {notices.map((notice) => (
        <li key={notice.id}>
          {noticeWords(words, notice)}
          {notice.trouble !== null && <span className="quiet"> {notice.trouble}</span>}
        </li>
      ))}
    </ul>
  );
}
