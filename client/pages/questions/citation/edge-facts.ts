import type { CitedEdge } from '../../../graphql/citation-fields.ts';
import { formatLag } from '../../../i18n/lag-format.ts';
import type { Language } from '../../../i18n/language.tsx';
import type { Messages } from '../../../i18n/messages.ts';
import { percent, probability, ratio } from '../../patterns/figures.ts';
import type { Fact } from './facts.tsx';

const interval = ({ low, high }: { low: number; high: number }) => `${ratio(low)}–${ratio(high)}`;

/** The numbers of an edge, those that its claim rests on first. */
export function edgeFacts(
  { users, ratio: times, qValue, pair, feature }: CitedEdge,
  { edge: words }: Messages['questions'],
  language: Language,
): Fact[] {
  const range = pair?.ratio ?? feature?.ratio;
  const facts: Fact[] = [
    {
      name: words.ratio,
      value: ratio(times),
      hint: words.ratioHint,
      ...(range && { more: interval(range) }),
    },
    { name: words.users, value: users.toLocaleString('en') },
  ];
  if (pair !== null) {
    const lag = (seconds: number) => formatLag(seconds, language);
    facts.push(
      { name: words.count, value: pair.count.toLocaleString('en'), hint: words.countHint },
      { name: words.expected, value: ratio(pair.expected), hint: words.expectedHint },
    );
    if (pair.lift !== null) facts.push({ name: words.lift, value: ratio(pair.lift), hint: words.liftHint });
    facts.push({ name: words.transition, value: percent(pair.transition), hint: words.transitionHint });
    if (pair.lag !== null) {
      const { q1, median, q3 } = pair.lag;
      const more = words.half(lag(q1), lag(q3));
      facts.push({ name: words.lag, value: lag(median), hint: words.lagHint, more });
    }
  }
  if (feature !== null) {
    for (const side of ['having', 'lacking'] as const) {
      const { share, reaching, users: all } = feature[side];
      facts.push({ name: words[side], value: percent(share), more: words.reaching(reaching, all) });
    }
  }
  return [...facts, { name: words.qValue, value: probability(qValue), hint: words.qValueHint }];
}
