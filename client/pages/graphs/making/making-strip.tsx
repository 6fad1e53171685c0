import { Button } from 'antd';
import { RunProgress } from '../../../components/run-progress.tsx';
import { StateMark } from '../../../components/state-mark.tsx';
import { StopButton } from '../../../components/stop-button.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import type { RunEntry } from '../../../runs/run-logs.ts';
import { useRuns, useSnapshot } from '../../../runs/use-runs.tsx';
import './making.css';

/** A graph under way: its state, how far it is, its log, and a way to stop it. */
export function MakingStrip({ entry }: { entry: RunEntry }) {
  const { graphs, run, extract } = useMessages();
  const { making: words } = graphs;
  const runs = useRuns();
  const { view, state } = useSnapshot(entry.watch);
  const { percent, stage, graph } = view;
  const lost = state === 'reconnecting' || state === 'interrupted';
  return (
    <section className="making-strip" aria-label={words.title}>
      <RunProgress percent={percent} />
      <div className="making-strip__line">
        <StateMark state={state} />
        <strong className="making-strip__percent">
          {percent === null ? '' : run.percent(Math.floor(percent))}
        </strong>
        <span className="making-strip__words">
          {lost ? run.stateHint[state] : stage === null ? words.queued : words.stage[stage]}
          {graph !== null && ` ${words.soFar(graph.nodes.length, graph.edges.length)}`}
        </span>
        {lost && (
          <Button size="small" onClick={entry.watch.resumeNow}>
            {run.resumeNow}
          </Button>
        )}
        <Button size="small" onClick={() => runs.select(entry.id)}>
          {extract.showLog}
        </Button>
        <StopButton runId={view.runId ?? entry.watch.runId} size="small" />
      </div>
    </section>
  );
}
