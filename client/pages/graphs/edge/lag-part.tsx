import { formatLag } from '../../../i18n/lag-format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import type { PairFigures } from './edge-query.ts';
import { LagHistogram } from './lag-histogram.tsx';

/** How long it takes from source to target. */
export function LagPart({ pair, windowHours }: { pair: PairFigures; windowHours: number }) {
  const { language, messages } = useLanguage();
  const { edge: words } = messages.graphs;
  const { lag, histogram } = pair;
  const time = (seconds: number) => formatLag(seconds, language);
  return (
    <section aria-label={words.lag}>
      <h4>{words.lag}</h4>
      {lag === null ? (
        <p className="quiet">{words.noLag}</p>
      ) : (
        <>
          <p>{words.quartiles(time(lag.q1), time(lag.median), time(lag.q3))}</p>
          <LagHistogram bins={histogram} windowSeconds={windowHours * 3_600} />
        </>
      )}
    </section>
  );
}
