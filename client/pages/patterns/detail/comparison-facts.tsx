import { Tag } from 'antd';
import type { Comparison } from '../../../graphql/pattern-fields.ts';
import { formatLag } from '../../../i18n/lag-format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { GroupShare } from '../comparison/group-share.tsx';
import { isSure } from '../comparison/is-sure.ts';
import { probability, ratio } from '../figures.ts';

/** How those who reach the target differ in this pattern. */
export function ComparisonFacts({ comparison }: { comparison: Comparison }) {
  const { language, messages } = useLanguage();
  const { chain, comparison: words } = messages.patterns;
  const { targetUsers, targetShare, otherUsers, otherShare, oddsRatio, interval, qValue, pValue, lag } =
    comparison;
  const time = (seconds: number) => formatLag(seconds, language);
  return (
    <dl className="pattern-facts">
      <div>
        <dt>{words.reach}</dt>
        <dd>
          <GroupShare users={targetUsers} share={targetShare} />
        </dd>
      </div>
      <div>
        <dt>{words.others}</dt>
        <dd>
          <GroupShare users={otherUsers} share={otherShare} />
        </dd>
      </div>
      <div>
        <dt>{words.odds}</dt>
        <dd>
          {ratio(oddsRatio)} ({ratio(interval.low)}–{ratio(interval.high)})
        </dd>
      </div>
      <div title={words.qHint}>
        <dt>{words.q}</dt>
        <dd title={words.fisher(probability(pValue))}>
          {probability(qValue)} · {isSure(comparison) ? words.sure : words.unsure}
        </dd>
      </div>
      {lag && (
        <div title={chain.quartiles(time(lag.q1), time(lag.median), time(lag.q3))}>
          <dt>{words.lag}</dt>
          <dd>{time(lag.median)}</dd>
        </div>
      )}
      {comparison.smallCounts && (
        <div>
          <dd>
            <Tag color="orange">{words.small}</Tag> <span className="quiet">{words.smallHint}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}
