import { LoadingOutlined, WarningOutlined } from '@ant-design/icons';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { StateMark } from '../../../components/state-mark.tsx';
import { StopButton } from '../../../components/stop-button.tsx';
import type { Citation } from '../../../graphql/citation-fields.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { useRunEntries, useSnapshot } from '../../../runs/use-runs.tsx';
import type { Question } from '../questions-query.ts';
import './answer.css';
import { AnswerEnd } from './answer-end.tsx';
import { type AnswerState, answerState, isUnderWay } from './answer-state.ts';
import { AnswerText } from './answer-text.tsx';
import { AnsweredBy } from './answered-by.tsx';

type Props = {
  question: Question;
  asking: boolean;
  onAgain: () => void;
  onOpen: (citation: Citation) => void;
  /** What else there is to be said of the question and done with it. */
  children: ReactNode;
};

/** The answer to a question, stored or as it comes; its end is told to screen readers once. */
export function Answer({ question, asking, onAgain, onOpen, children }: Props) {
  const { answer: words, toRun } = useMessages().questions;
  const entry = useRunEntries().find(({ watch }) => watch.runId === question.run?.id);
  const snapshot = useSnapshot(entry?.watch);
  const state = answerState(question, snapshot);
  const underWay = isUnderWay(state);
  return (
    <div className="answer" aria-busy={underWay}>
      {state.stage === 'waiting' && (
        <p className="answer__waiting">
          <LoadingOutlined aria-hidden /> {words.waiting}
        </p>
      )}
      <AnswerText state={state} question={question} onOpen={onOpen} />
      {state.stage === 'answered' && state.sentences.length === 0 && (
        <p className="answer__waiting">{words.empty}</p>
      )}
      <AnswerEnd state={state} asking={asking} onAgain={onAgain} />
      <div className="answer__facts">
        {underWay && snapshot !== null && <StateMark state={snapshot.state} />}
        {state.stage === 'writing' && <span>{words.checking}</span>}
        {!underWay && <AnsweredBy question={question} />}
        <Flags state={state} />
        {!underWay && question.run !== null && <Link href={`/runs/${question.run.id}`}>{toRun}</Link>}
        {underWay && <StopButton runId={question.run?.id ?? null} size="small" />}
        <span className="answer__actions">{children}</span>
      </div>
      <Announcement state={state} />
    </div>
  );
}

/** How many sentences did not check. */
function Flags({ state: { sentences } }: { state: AnswerState }) {
  const { answer: words } = useMessages().questions;
  const flagged = sentences.filter(({ faults }) => faults.length > 0).length;
  return flagged > 0 ? (
    <span className="answer__flags">
      <WarningOutlined aria-hidden /> {words.flagged(flagged)}
    </span>
  ) : null;
}

/** Tells screen readers that an answer which they saw begin is complete: once, and nothing of what was written until then. */
function Announcement({ state }: { state: AnswerState }) {
  const { answer: words } = useMessages().questions;
  const [seenUnderWay, setSeen] = useState(false);
  if (isUnderWay(state) && !seenUnderWay) setSeen(true);
  const { length } = state.sentences;
  const flagged = state.sentences.filter(({ faults }) => faults.length > 0).length;
  return (
    <div className="visually-hidden" aria-live="polite">
      {seenUnderWay &&
        state.stage === 'answered' &&
        (flagged > 0 ? words.doneFlagged(length, flagged) : words.done(length))}
    </div>
  );
}
