import { StateMark } from '../components/state-mark.tsx';
import { useMessages } from '../i18n/language.tsx';
import type { RunEntry } from '../runs/run-logs.ts';
import { runTitle } from '../runs/run-title.ts';
import { useRuns, useSnapshot } from '../runs/use-runs.tsx';

/** The runs of this session, the newest first, to choose whose log is shown. */
export function LogRuns({ entries, selected }: { entries: readonly RunEntry[]; selected: RunEntry | null }) {
  const { log } = useMessages();
  return (
    <ul className="log-runs" aria-label={log.runs}>
      {entries.map((entry) => (
        <LogRun key={entry.id} entry={entry} current={entry === selected} />
      ))}
    </ul>
  );
}

function LogRun({ entry, current }: { entry: RunEntry; current: boolean }) {
  const messages = useMessages();
  const runs = useRuns();
  const { state } = useSnapshot(entry.watch);
  return (
    <li>
      <button
        type="button"
        className="log-runs__run"
        aria-current={current}
        onClick={() => runs.select(entry.id)}
      >
        <span className="log-runs__user">{runTitle(entry.about, messages)}</span>
        <StateMark state={state} />
      </button>
    </li>
  );
}
