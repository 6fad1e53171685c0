import type { PatternStep } from '../../../graphql/pattern-fields.ts';
import { formatLag } from '../../../i18n/lag-format.ts';
import { useLanguage } from '../../../i18n/language.tsx';

/** Steps from top to bottom, with the median time between them and where half of all times lie. */
export function StepList({ steps }: { steps: readonly PatternStep[] }) {
  const { language, messages } = useLanguage();
  const { chain, detail } = messages.patterns;
  const lag = (seconds: number) => formatLag(seconds, language);
  return (
    <ol className="step-list">
      {steps.map(({ types, lag: time }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
        <li key={index}>
          {time && (
            <span className="step-list__lag">
              ↓ {lag(time.median)} <span className="quiet">{detail.half(lag(time.q1), lag(time.q3))}</span>
            </span>
          )}
          <span className="chain__step">{types.map((type) => type[language]).join(` ${chain.and} `)}</span>
        </li>
      ))}
    </ol>
  );
}
