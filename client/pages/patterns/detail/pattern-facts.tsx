import type { Pattern } from '../../../graphql/pattern-fields.ts';
import { formatLag } from '../../../i18n/lag-format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { percent, percentInterval, ratio } from '../figures.ts';

/** The figures of a pattern with what they mean. */
export function PatternFacts({ pattern }: { pattern: Pattern }) {
  const { language, messages } = useLanguage();
  const { detail: words, table, users } = messages.patterns;
  const { support, share, confidence, confidenceInterval: interval, lift, span, rank } = pattern;
  const facts: [name: string, value: string, hint: string][] = [
    [words.support, `${users(support)} · ${percent(share)}`, table.usersHint],
    ...(confidence === null || interval === null
      ? []
      : [
          [
            words.confidence,
            `${percent(confidence)} (${percentInterval(interval)})`,
            table.confidenceHint,
          ] satisfies [string, string, string],
        ]),
    ...(lift === null ? [] : [[words.lift, ratio(lift), table.liftHint] satisfies [string, string, string]]),
    [words.span, formatLag(span, language), table.spanHint],
    [words.rank, `${rank}`, table.sorts.RANK],
  ];
  return (
    <dl className="pattern-facts">
      {facts.map(([name, value, hint]) => (
        <div key={name} title={hint}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
