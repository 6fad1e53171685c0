import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useMessages } from '../../../i18n/language.tsx';
import { ComparisonFacts } from './comparison-facts.tsx';
import type { PatternDetail } from './detail-query.ts';
import { ExampleEvents } from './example-events.tsx';
import { PatternFacts } from './pattern-facts.tsx';
import { PatternRules } from './pattern-rules.tsx';
import { PatternUsers } from './pattern-users.tsx';
import { SavePart } from './save-part.tsx';
import { StepList } from './step-list.tsx';

/** All about one pattern. */
export function PatternView({ pattern }: { pattern: PatternDetail }) {
  const { answer, detail: words } = useMessages().patterns;
  return (
    <div className="pattern-view">
      {pattern.mining.stale && (
        <Alert
          type="warning"
          showIcon
          title={answer.stale}
          action={<Link href={`/patterns/${pattern.mining.id}`}>{words.answer}</Link>}
        />
      )}
      <Section title={words.steps}>
        <StepList steps={pattern.steps} />
        <PatternFacts pattern={pattern} />
      </Section>
      <SavePart pattern={pattern} />
      {pattern.comparison && (
        <Section title={words.comparison}>
          <ComparisonFacts comparison={pattern.comparison} />
        </Section>
      )}
      {pattern.rules.length > 0 && (
        <Section title={words.rules}>
          <PatternRules rules={pattern.rules} />
        </Section>
      )}
      <Section title={words.example}>
        <p className="quiet">{words.exampleHint}</p>
        <ExampleEvents example={pattern.example} />
      </Section>
      <Section title={words.users}>
        <PatternUsers patternId={pattern.id} support={pattern.support} />
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
