import { useMessages } from '../i18n/language.tsx';
import type { RunState } from '../runs/watch-run.ts';
import './state-mark.css';

/** A run's state as a coloured dot and a plain word. */
export function StateMark({ state }: { state: RunState }) {
  const { run } = useMessages();
  return (
    <span className="state-mark" data-state={state} title={run.stateHint[state]}>
      {run.state[state]}
    </span>
  );
}
