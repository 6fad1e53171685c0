import { Button } from 'antd';
import { RunProgress } from '../../../components/run-progress.tsx';
import { StateMark } from '../../../components/state-mark.tsx';
import { StopButton } from '../../../components/stop-button.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import type { RunEntry } from '../../../runs/run-logs.ts';
import type { RunView } from '../../../runs/run-view.ts';
import { useSnapshot } from '../../../runs/use-runs.tsx';
import type { Question } from '../question/question-query.ts';
import { useAsked } from '../question/use-asked.ts';
import './mining-run.css';

type Props = { entry: RunEntry; question: Question | null };

/** A search under way: what it was asked, its state, how far it is, and a way to stop it. */
export function MiningStrip({ entry, question }: Props) {
  const { patterns, run } = useMessages();
  const { view, state } = useSnapshot(entry.watch);
  const asked = useAsked();
  const { percent } = view;
  const lost = state === 'reconnecting' || state === 'interrupted';
  return (
    <section className="mining-strip" aria-label={patterns.run.title}>
      {question !== null && <p className="mining-strip__asked">{asked(question)}</p>}
      <RunProgress percent={percent} />
      <div className="mining-strip__line">
        <StateMark state={state} />
        <strong className="mining-strip__percent">
          {percent === null ? '' : run.percent(Math.floor(percent))}
        </strong>
        <span className="mining-strip__words">
          {lost ? run.stateHint[state] : stageWords(view, patterns.run)}
        </span>
        {lost && (
          <Button size="small" onClick={entry.watch.resumeNow}>
            {run.resumeNow}
          </Button>
        )}
        <StopButton runId={view.runId ?? entry.watch.runId} size="small" />
      </div>
    </section>
  );
}

type Words = ReturnType<typeof useMessages>['patterns']['run'];

function stageWords({ stage, done, total }: RunView, words: Words): string {
  if (stage === null) return words.queued;
  if (stage === 'PREPARING') return words.preparing;
  if (stage === 'SAVING') return words.saving;
  return done !== null && total !== null ? words.described(done, total) : words.searching;
}
