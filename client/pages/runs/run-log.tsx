import { useEffect, useState } from 'react';
import { useMessages } from '../../i18n/language.tsx';
import { CopyButton } from '../../log/copy-button.tsx';
import { DownloadButton } from '../../log/download-button.tsx';
import { LogFigures } from '../../log/log-figures.tsx';
import LogText from '../../log/log-text.tsx';
import type { RunEntry } from '../../runs/run-logs.ts';
import { useRuns, useSnapshot } from '../../runs/use-runs.tsx';
import type { Run } from './run-query.ts';
import '../../log/live-log.css';

/** A run's log, replayed from its journal; it goes on live if the run does. */
export function RunLog({ run }: { run: Run }) {
  const runs = useRuns();
  const [entry, setEntry] = useState<RunEntry | null>(null);
  const { id, kind } = run;
  const subject = run.question?.text ?? run.subject;
  useEffect(() => setEntry(runs.open(id, { kind, subject })), [runs, id, kind, subject]);
  return entry === null ? null : <ReplayedLog entry={entry} />;
}

function ReplayedLog({ entry }: { entry: RunEntry }) {
  const { runs } = useMessages();
  const snapshot = useSnapshot(entry.watch);
  const { view } = snapshot;
  return (
    <section className="run-section" aria-label={runs.log}>
      <div className="run-log__bar">
        <h3>{runs.log}</h3>
        <LogFigures snapshot={snapshot} />
        <span className="run-log__actions">
          <CopyButton log={view.log} />
          <DownloadButton log={view.log} name={view.runId ?? 'run'} />
        </span>
      </div>
      <div className="run-log">
        <LogText watch={entry.watch} />
      </div>
    </section>
  );
}
