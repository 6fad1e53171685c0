import { useMessages } from '../../../i18n/language.tsx';
import type { Messages } from '../../../i18n/messages.ts';
import type { NextStep, Overview } from '../overview-query.ts';
import { ExtractStep } from './extract-step.tsx';
import { GoStep } from './go-step.tsx';
import { goingOf } from './going.ts';
import { GraphStep } from './graph-step.tsx';
import './step-part.css';
import { TagStep } from './tag-step.tsx';

type Props = { overview: Overview; onStarted: () => void };

/** The one thing to do next: what it is, and a button that does it or goes there. */
export function StepPart({ overview, onStarted }: Props) {
  const { overview: words } = useMessages();
  const { nextStep: step } = overview;
  return (
    <section className="step-part" aria-label={words.next} data-kind={step.kind}>
      <div className="step-part__words">
        <h2>{words.next}</h2>
        <p>{saidOf(step, words)}</p>
      </div>
      <StepButton overview={overview} onStarted={onStarted} />
    </section>
  );
}

function StepButton({ overview, onStarted }: Props) {
  const { overview: words } = useMessages();
  const { nextStep: step, mayStart } = overview;
  const [count, subject] = [step.count ?? 0, step.subject ?? ''];
  const starting = { disabled: !mayStart, hint: mayStart ? undefined : words.readOnly, onStarted };
  switch (step.kind) {
    case 'TAG':
      return <TagStep {...starting} figures={overview.figures} label={words.steps.TAG.press} />;
    case 'EXTRACT':
      return <ExtractStep {...starting} scope="MISSING" label={words.steps.EXTRACT.press(count)} />;
    case 'EXTRACT_AGAIN':
      return <ExtractStep {...starting} scope="STALE" label={words.steps.EXTRACT_AGAIN.press(count)} />;
    case 'GRAPH':
      return <GraphStep {...starting} versionOf={null} label={words.steps.GRAPH.press} />;
    case 'GRAPH_AGAIN':
      return <GraphStep {...starting} versionOf={subject} label={words.steps.GRAPH_AGAIN.press} />;
    default:
      return <GoStep href={goingOf(step.kind, overview)} label={words.steps[step.kind].press} />;
  }
}

function saidOf({ kind, count }: NextStep, { steps }: Messages['overview']): string {
  const { say } = steps[kind];
  return typeof say === 'string' ? say : say(count ?? 0);
}
