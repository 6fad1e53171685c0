import { useEffect, useRef } from 'react';
import type { RunEntry } from '../../../runs/run-logs.ts';
import { useSnapshot } from '../../../runs/use-runs.tsx';
import { hasEnded } from '../../../runs/watch-run.ts';
import type { Question } from '../question/question-query.ts';
import { FirstPatterns } from './first-patterns.tsx';
import { MiningEnd } from './mining-end.tsx';
import './mining-run.css';
import { MiningStrip } from './mining-strip.tsx';

type Props = {
  entry: RunEntry;
  /** What it was asked; null while that is not known. */
  question: Question | null;
  /** True when no answer is shown beneath, so that there is room for the first patterns. */
  alone: boolean;
  onFound: (miningId: string) => void;
  onAgain: (leastUsers: number | null) => void;
  onClose: () => void;
};

/** A search: how far it is and what it has found so far, or why it brought no answer. */
export function RunningPart({ entry, question, alone, onFound, onAgain, onClose }: Props) {
  const { state, view } = useSnapshot(entry.watch);
  const found = view.end?.kind === 'finished' ? (view.end.mining?.id ?? null) : null;
  const tell = useRef(onFound);
  useEffect(() => {
    tell.current = onFound;
  });
  useEffect(() => {
    if (found !== null) tell.current(found);
  }, [found]);
  return (
    <>
      {hasEnded(state) ? (
        <MiningEnd entry={entry} onAgain={onAgain} onClose={onClose} />
      ) : (
        <MiningStrip entry={entry} question={question} />
      )}
      {alone && <FirstPatterns entry={entry} />}
    </>
  );
}
