import { useMessages } from '../i18n/language.tsx';
import type { Messages } from '../i18n/messages.ts';
import type { RunEntry } from '../runs/run-logs.ts';
import { runTitle } from '../runs/run-title.ts';
import { useSnapshot } from '../runs/use-runs.tsx';
import type { RunSnapshot } from '../runs/watch-run.ts';

/** Events that go by before their number is said again. */
const announceEvery = 5;

/** Tells screen readers where a run stands at its boundaries: begun, a step or some events further, over. */
export function LogAnnouncer({ entry }: { entry: RunEntry }) {
  const messages = useMessages();
  const snapshot = useSnapshot(entry.watch);
  return (
    <div className="visually-hidden" aria-live="polite">
      {announcement(runTitle(entry.about, messages), snapshot, messages)}
    </div>
  );
}

function announcement(userId: string, { view, state }: RunSnapshot, { log, run }: Messages): string {
  if (view.end?.kind === 'finished') return log.announceFinished(userId, view.end.eventCount);
  if (state !== 'running') return log.announceState(userId, run.state[state]);
  if (view.step === null) return log.announceStarted(userId);
  const events = view.events.length - (view.events.length % announceEvery);
  return log.announceStep(view.step, events);
}
