import { Table } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { nextDay, startOfDay } from '../../cohorts/day-moment.ts';
import { CursorPager } from '../../components/cursor-pager.tsx';
import { useCursorPages } from '../../components/use-cursor-pages.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import { useSettled } from '../../components/use-settled.ts';
import { useMessages } from '../../i18n/language.tsx';
import { useSettings, useTimeFormat } from '../../settings.tsx';
import { AccessError } from './access-error.tsx';
import { auditColumns } from './audit-columns.tsx';
import { type AuditChoice, AuditFilter } from './audit-filter.tsx';
import { AuditQuery } from './audit-query.ts';

const pageSize = 50;
/** Milliseconds without a key stroke after which the list is asked for. */
const settleMs = 300;
const everything: AuditChoice = { principal: '', action: '', outcome: null, from: '', to: '' };

/** Who changed what, by pages, the newest first. */
export function AuditTab() {
  const { access: words } = useMessages();
  const time = useTimeFormat();
  const timeZone = useSettings()?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const narrow = useNarrow();
  const [choice, setChoice] = useState(everything);
  const settled = useSettled(choice, settleMs);
  const pages = useCursorPages(JSON.stringify(settled));
  const [{ data, error, fetching }, reexecute] = useQuery({
    query: AuditQuery,
    variables: { first: pageSize, after: pages.after, ...variablesOf(settled, timeZone) },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data)
    return <AccessError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  const rows = data?.auditEntries.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <p className="quiet access-tools__words">{words.audit.explain}</p>
      <div className="access-tools">
        <AuditFilter choice={choice} onChoose={setChoice} />
        {data && <span className="quiet">{words.audit.count(data.auditEntries.totalCount)}</span>}
      </div>
      <Table
        size="small"
        rowKey="id"
        aria-label={words.audit.table}
        className="access-table"
        columns={auditColumns({ words, time, narrow })}
        dataSource={rows}
        loading={fetching && !data}
        pagination={false}
        locale={{
          emptyText: data ? (settled === everything ? words.audit.empty : words.audit.noMatch) : ' ',
        }}
      />
      {data && (
        <CursorPager
          pages={pages}
          size={pageSize}
          shown={rows.length}
          total={data.auditEntries.totalCount}
          next={data.auditEntries.pageInfo.hasNextPage ? data.auditEntries.pageInfo.endCursor : null}
        />
      )}
    </>
  );
}

function variablesOf({ principal, action, outcome, from, to }: AuditChoice, timeZone: string) {
  return {
    principal: principal.trim() || null,
    action: action.trim() || null,
    outcome,
    since: from === '' ? null : startOfDay(from, timeZone),
    until: to === '' ? null : startOfDay(nextDay(to), timeZone),
  };
}
