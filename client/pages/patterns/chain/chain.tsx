import { Fragment } from 'react';
import type { PatternStep } from '../../../graphql/pattern-fields.ts';
import { formatLag } from '../../../i18n/lag-format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import './chain.css';

/** Steps in their order, with the median time from each to the next; its quartiles in the arrow's title. */
export function Chain({ steps }: { steps: readonly PatternStep[] }) {
  const { language, messages } = useLanguage();
  const { chain: words } = messages.patterns;
  const lag = (seconds: number) => formatLag(seconds, language);
  return (
    <span className="chain">
      {steps.map(({ types, lag: time }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
        <Fragment key={index}>
          {index > 0 && (
            <span
              className="chain__arrow"
              {...(time && { title: words.quartiles(lag(time.q1), lag(time.median), lag(time.q3)) })}
            >
              <span className="chain__lag">{time ? lag(time.median) : words.next}</span>
            </span>
          )}
          <span className="chain__step">{types.map((type) => type[language]).join(` ${words.and} `)}</span>
        </Fragment>
      ))}
    </span>
  );
}
