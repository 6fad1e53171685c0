import { type TableProps, Tag } from 'antd';
import { Link } from 'wouter';
import type { Comparison, Pattern } from '../../../graphql/pattern-fields.ts';
import { formatLag } from '../../../i18n/lag-format.ts';
import type { Language } from '../../../i18n/language.tsx';
import type { Messages } from '../../../i18n/messages.ts';
import { Chain } from '../chain/chain.tsx';
import { probability, ratio } from '../figures.ts';
import { ForestAxis, ForestRow } from './forest-plot.tsx';
import { GroupShare } from './group-share.tsx';
import { isSure } from './is-sure.ts';
import type { LogAxis } from './log-axis.ts';

/** A pattern that was compared. */
export type Compared = Pattern & { comparison: Comparison };

type Given = {
  messages: Messages;
  language: Language;
  narrow: boolean;
  axis: LogAxis;
  hrefOf: (pattern: Pattern) => string;
};

/** The columns of a comparison: a forest plot, and its figures beside it. */
export function comparisonColumns(given: Given): NonNullable<TableProps<Compared>['columns']> {
  const { messages, language, narrow, axis, hrefOf } = given;
  const { comparison: words } = messages.patterns;
  const chain = (pattern: Compared) => (
    <Link href={hrefOf(pattern)} className="pattern-cell__link">
      <Chain steps={pattern.steps} />
    </Link>
  );
  const plot = ({ comparison }: Compared) => <ForestRow axis={axis} comparison={comparison} />;
  const plotTitle = (
    <span className="forest-title">
      {words.plot}
      <ForestAxis axis={axis} />
    </span>
  );
  const odds = ({ comparison: { oddsRatio, interval } }: Compared) => (
    <span className="group-share">
      <strong>{ratio(oddsRatio)}</strong>
      <span className="quiet">
        {ratio(interval.low)}–{ratio(interval.high)}
      </span>
    </span>
  );
  const q = ({ comparison }: Compared) => (
    <span className="group-share" title={words.fisher(probability(comparison.pValue))}>
      <span>{probability(comparison.qValue)}</span>
      {comparison.smallCounts ? (
        <Tag color="orange" title={words.smallHint}>
          {words.small}
        </Tag>
      ) : (
        <span className="quiet">{isSure(comparison) ? words.sure : words.unsure}</span>
      )}
    </span>
  );
  const lag = ({ comparison }: Compared) =>
    comparison.lag ? formatLag(comparison.lag.median, language) : '—';
  if (narrow) {
    return [
      {
        title: plotTitle,
        key: 'plot',
        render: (_, row) => (
          <>
            {chain(row)}
            {plot(row)}
            <span className="forest-figures">
              <span>
                {words.odds} {odds(row)}
              </span>
              <span>
                {words.q} {q(row)}
              </span>
              <span>
                {words.reach}{' '}
                <GroupShare users={row.comparison.targetUsers} share={row.comparison.targetShare} />
              </span>
              <span>
                {words.others}{' '}
                <GroupShare users={row.comparison.otherUsers} share={row.comparison.otherShare} />
              </span>
            </span>
          </>
        ),
      },
    ];
  }
  const figure = { className: 'pattern-figure', align: 'right' } as const;
  return [
    { title: words.pattern, key: 'pattern', render: (_, row) => chain(row) },
    {
      ...figure,
      title: words.reach,
      key: 'reach',
      width: 96,
      render: (_, { comparison: one }) => <GroupShare users={one.targetUsers} share={one.targetShare} />,
    },
    {
      ...figure,
      title: words.others,
      key: 'others',
      width: 96,
      render: (_, { comparison: one }) => <GroupShare users={one.otherUsers} share={one.otherShare} />,
    },
    { title: plotTitle, key: 'plot', width: '26%', className: 'forest-cell', render: (_, row) => plot(row) },
    { ...figure, title: words.odds, key: 'odds', width: 112, render: (_, row) => odds(row) },
    {
      ...figure,
      title: <span title={words.qHint}>{words.q}</span>,
      key: 'q',
      width: 104,
      render: (_, row) => q(row),
    },
    {
      ...figure,
      title: <span title={words.lagHint}>{words.lag}</span>,
      key: 'lag',
      width: 104,
      render: (_, row) => lag(row),
    },
  ];
}
