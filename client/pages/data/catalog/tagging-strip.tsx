import { Button, Progress } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { StateMark } from '../../../components/state-mark.tsx';
import { StopButton } from '../../../components/stop-button.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import type { RunEntry } from '../../../runs/run-logs.ts';
import { useSnapshot } from '../../../runs/use-runs.tsx';
import { hasEnded } from '../../../runs/watch-run.ts';

/** The tagging that is under way, or that ended last until it is dismissed. */
export function TaggingStrip({ entry }: { entry: RunEntry }) {
  const { data, error } = useMessages();
  const { catalog } = data;
  const { view, state } = useSnapshot(entry.watch);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const { runId, done, total, end } = view;
  if (dismissed === entry.id) return null;
  return (
    <section className="tagging-strip" aria-label={catalog.tagging}>
      <Progress
        percent={Math.floor(view.percent ?? 0)}
        showInfo={false}
        size="small"
        aria-label={catalog.tagging}
        strokeColor={end?.kind === 'failed' ? 'var(--ant-color-error)' : 'var(--ant-color-primary)'}
      />
      <div className="tagging-strip__line">
        <StateMark state={state} />
        <span className="tagging-strip__facts" role="status">
          {total !== null && catalog.tagged(done ?? 0, total)}
          {end?.kind === 'failed' && ` · ${error[end.code]}`}
        </span>
        {runId !== null && <Link href={`/runs/${runId}`}>{catalog.details}</Link>}
        {hasEnded(state) ? (
          <Button type="text" size="small" onClick={() => setDismissed(entry.id)}>
            {catalog.dismiss}
          </Button>
        ) : (
          <StopButton runId={runId} size="small" />
        )}
      </div>
    </section>
  );
}
