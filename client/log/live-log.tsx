import { useState } from 'react';
import { useMessages } from '../i18n/language.tsx';
import { useRunEntries, useSelectedRun } from '../runs/use-runs.tsx';
import { LogAnnouncer } from './log-announcer.tsx';
import { LogBar } from './log-bar.tsx';
import { LogRuns } from './log-runs.tsx';
import { LogText } from './log-text.tsx';
import { useLogVisibility } from './log-visibility.tsx';
import { ResizeHandle } from './resize-handle.tsx';
import './live-log.css';

/** What the model writes, on every page: one log per run of this session. */
export function LiveLog() {
  const { log } = useMessages();
  const { open } = useLogVisibility();
  const entries = useRunEntries();
  const entry = useSelectedRun();
  const [height, setHeight] = useState(() => Math.round(window.innerHeight * 0.32));

  return (
    <section className="live-log" aria-label={log.title}>
      {open && entry !== null && <ResizeHandle height={height} onResize={setHeight} />}
      <LogBar entry={entry} />
      {open && entry !== null && (
        <div className="live-log__body" style={{ height }}>
          {entries.length > 1 && <LogRuns entries={entries} selected={entry} />}
          <LogText key={entry.id} watch={entry.watch} />
        </div>
      )}
      {entry !== null && <LogAnnouncer entry={entry} />}
    </section>
  );
}
