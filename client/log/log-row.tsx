import { memo } from 'react';
import { langOf } from '../i18n/lang-of.ts';
import { useMessages } from '../i18n/language.tsx';
import { localTime } from '../i18n/local-time.ts';
import type { Messages } from '../i18n/messages.ts';
import type { RunEnd } from '../runs/run-end.ts';
import type { LogRow } from '../runs/run-log.ts';

/** One row of the log. Whatever the model or the data say is shown as text. */
export const LogRowView = memo(function LogRowView({ row }: { row: LogRow }) {
  const { batch, error, log, rejected } = useMessages();
  switch (row.kind) {
    case 'text':
      return (
        <div lang={langOf(row.text)} className={row.reasoning ? 'log-row log-row--reasoning' : 'log-row'}>
          {row.text}
        </div>
      );
    case 'call':
      return (
        <div className="log-row log-row--call">
          {log.call(row.step, row.attempt)}
          {row.attempt > 1 && row.message !== null && <span className="log-row__why"> {row.message}</span>}
        </div>
      );
    case 'stage':
      return <div className="log-row log-row--stage">{log.stage[row.stage](row.total)}</div>;
    case 'wait':
      return (
        <div className="log-row log-row--wait">
          … {log.waits(row.attempt, row.resumeAt === null ? null : localTime(row.resumeAt))}
          <span className="log-row__why"> {error[row.cause]}</span>
        </div>
      );
    case 'member':
      return (
        <div className="log-row log-row--member" data-status={row.member.status}>
          {row.member.userId} · {batch.status[row.member.status]}
          {row.member.eventCount > 0 && ` · ${log.events(row.member.eventCount)}`}
          {row.member.errorCode !== null && (
            <span className="log-row__why"> {error[row.member.errorCode]}</span>
          )}
        </div>
      );
    case 'rejected':
      return (
        <div className="log-row log-row--rejected" title={row.line.detail}>
          ✗ {log.refused} ({rejected.reason[row.line.reason]}): {row.line.line}
        </div>
      );
    case 'end':
      return <EndRow end={row.end} />;
  }
});

function finishedWords(
  { eventCount, mining, graph }: Extract<RunEnd, { kind: 'finished' }>,
  log: Messages['log'],
): string {
  if (mining !== null) return log.patternsFound(mining.patternCount);
  if (graph !== null) return log.graphMade(graph.nodeCount, graph.edgeCount);
  return log.finished(eventCount);
}

function EndRow({ end }: { end: RunEnd }) {
  const { log, error } = useMessages();
  switch (end.kind) {
    case 'finished':
      return <div className="log-row log-row--finished">✓ {finishedWords(end, log)}</div>;
    case 'cancelled':
      return <div className="log-row log-row--stage">■ {log.cancelled}</div>;
    case 'failed':
      return (
        <div className="log-row log-row--failed">
          ✗ {log.failed}: {error[end.code]} <span className="log-row__why">{end.message}</span>
        </div>
      );
  }
}
