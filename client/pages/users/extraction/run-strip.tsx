import { Button } from 'antd';
import { RunProgress } from '../../../components/run-progress.tsx';
import { StateMark } from '../../../components/state-mark.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { localTime } from '../../../i18n/local-time.ts';
import { useSnapshot } from '../../../runs/use-runs.tsx';
import type { RunWatch } from '../../../runs/watch-run.ts';

/** A run under way: state, progress, step, and what it has brought so far. */
export function RunStrip({ watch }: { watch: RunWatch }) {
  const { run, users } = useMessages();
  const { view, state } = useSnapshot(watch);
  const { percent, done, total, step, attempt, events, rejected, resumeAt } = view;
  const lost = state === 'reconnecting' || state === 'interrupted';
  const facts = [
    resumeAt === null ? null : run.waiting(localTime(resumeAt)),
    done !== null && total !== null ? run.rows(done, total) : null,
    step === null ? null : run.step(step),
    attempt !== null && attempt > 1 ? run.attempt(attempt) : null,
    users.events(events.length),
    rejected.length > 0 ? run.rejected(rejected.length) : null,
  ].filter((fact) => fact !== null);

  return (
    <div className="run-strip">
      <RunProgress percent={percent} />
      <div className="run-strip__facts">
        <StateMark state={state} />
        {percent !== null && (
          <strong className="run-strip__percent">{run.percent(Math.floor(percent))}</strong>
        )}
        <span>{lost ? run.stateHint[state] : facts.join(' · ')}</span>
        {lost && (
          <Button size="small" onClick={watch.resumeNow}>
            {run.resumeNow}
          </Button>
        )}
      </div>
    </div>
  );
}
