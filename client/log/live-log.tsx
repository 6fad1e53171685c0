import { lazy, Suspense, useState } from 'react';
import { useMessages } from '../i18n/language.tsx';
import { useRunEntries, useSelectedRun } from '../runs/use-runs.tsx';
import { LogAnnouncer } from './log-announcer.tsx';
import { LogBar } from './log-bar.tsx';
import { LogRuns } from './log-runs.tsx';
import { useLogVisibility } from './log-visibility.tsx';
import { ResizeHandle } from './resize-handle.tsx';
import './live-log.css';

/** A log is opened by somebody: until then nobody waits for what paints it. */
const LogText = lazy(() => import('./log-text.tsx'));

/** What the model writes, on every page: one log per run of this session. Of a run that is only watched the bar tells. */
export function LiveLog() {
  const { log } = useMessages();
  const { open } = useLogVisibility();
  const entries = useRunEntries();
  const selected = useSelectedRun();
  const entry = selected ?? entries[0] ?? null;
  const [height, setHeight] = useState(() => Math.round(window.innerHeight * 0.32));

  return (
    <section className="live-log" aria-label={log.title}>
      {open && selected !== null && <ResizeHandle height={height} onResize={setHeight} />}
      <LogBar entry={entry} shown={open && selected !== null} />
      {open && selected !== null && (
        <div className="live-log__body" style={{ height }}>
          {entries.length > 1 && <LogRuns entries={entries} selected={selected} />}
          <Suspense fallback={<div className="log-text" />}>
            <LogText key={selected.id} watch={selected.watch} />
          </Suspense>
        </div>
      )}
      {/* An answer announces its own end, where it is read. */}
      {entry !== null && entry.about.kind !== 'answerQuestion' && <LogAnnouncer entry={entry} />}
    </section>
  );
}
