import { Skeleton, Tabs } from 'antd';
import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import { ErrorBoundary } from '../../../components/error-boundary.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { AnswerFacts } from './answer-facts.tsx';
import './answer.css';
import type { Answer } from './answer-query.ts';
import { PatternsPart } from './patterns-part.tsx';
import { RulesPart } from './rules-part.tsx';

const ComparisonPart = lazy(() => import('../comparison/comparison-part.tsx'));

type Props = { answer: Answer; runId: string | null; part: string | undefined; onAgain: () => void };

/** An answer: what it rests on, its patterns, their rules, and the comparison when a target was asked for. */
export function AnswerPanel({ answer, runId, part, onAgain }: Props) {
  const { answer: words } = useMessages().patterns;
  const [, navigate] = useLocation();
  const parts =
    answer.targetCount === null
      ? (['patterns', 'rules'] as const)
      : (['patterns', 'rules', 'comparison'] as const);
  const here = parts.find((one) => one === part) ?? 'patterns';
  return (
    <section className="answer-panel" aria-label={words.label}>
      <AnswerFacts answer={answer} runId={runId} onAgain={onAgain} />
      <Tabs
        className="answer-panel__tabs"
        activeKey={here}
        onChange={(key) =>
          navigate(key === 'patterns' ? `/patterns/${answer.id}` : `/patterns/${answer.id}/${key}`)
        }
        items={parts.map((key) => ({ key, label: words.parts[key] }))}
      />
      <ErrorBoundary key={`${answer.id} ${here}`}>
        {here === 'patterns' && <PatternsPart answer={answer} />}
        {here === 'rules' && <RulesPart answerId={answer.id} />}
        {here === 'comparison' && (
          <Suspense fallback={<Skeleton active className="page-skeleton" />}>
            <ComparisonPart answer={answer} />
          </Suspense>
        )}
      </ErrorBoundary>
    </section>
  );
}
