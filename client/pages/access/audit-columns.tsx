import { type TableProps, Tag } from 'antd';
import type { Messages } from '../../i18n/messages.ts';
import type { TimeFormat } from '../../i18n/time-format.ts';
import type { AuditEntry } from './audit-query.ts';

type Options = { words: Messages['access']; time: TimeFormat; narrow: boolean };

const colors = { ASKED: 'default', DONE: 'green', REFUSED: 'orange', FAILED: 'red' };

/** The columns of the audit; a narrow table has one. */
export function auditColumns({ words: { audit, roles }, time, narrow }: Options) {
  const outcome = ({ outcome: known, code }: AuditEntry) => (
    <span className="access-outcome">
      <Tag color={colors[known]}>{audit.outcomes[known]}</Tag>
      {code !== null && <code className="access-code">{code}</code>}
    </span>
  );
  if (narrow)
    return [
      {
        title: audit.action,
        key: 'entry',
        render: (_, entry) => (
          <div className="access-cell">
            <span>
              <code className="access-code">{entry.action}</code> {outcome(entry)}
            </span>
            <span>{`${entry.principal} · ${roles[entry.role]}`}</span>
            <span className="quiet">
              {[time.minute(entry.at), entry.subject].filter(Boolean).join(' · ')}
            </span>
          </div>
        ),
      },
    ] satisfies TableProps<AuditEntry>['columns'];
  return [
    { title: audit.at, key: 'at', className: 'access-when', render: (_, { at }) => time.minute(at) },
    {
      title: audit.who,
      key: 'who',
      className: 'access-name',
      render: (_, { principal, role }) => (
        <>
          {principal} <span className="quiet">{roles[role]}</span>
        </>
      ),
    },
    {
      title: audit.action,
      key: 'action',
      render: (_, { action }) => <code className="access-code">{action}</code>,
    },
    { title: audit.subject, key: 'subject', className: 'access-name', render: (_, { subject }) => subject },
    { title: audit.outcome, key: 'outcome', render: (_, entry) => outcome(entry) },
  ] satisfies TableProps<AuditEntry>['columns'];
}
