import { ArrowRightOutlined } from '@ant-design/icons';
import type { TableProps } from 'antd';
import type { Messages } from '../../../i18n/messages.ts';
import { Chain } from '../chain/chain.tsx';
import { percent, percentInterval, ratio } from '../figures.ts';
import type { Rule } from './answer-query.ts';

/** The columns of rules. On a narrow screen the figures stand under the rule. */
export function ruleColumns<Row extends Rule>(
  words: Messages['patterns']['rules'],
  narrow: boolean,
): NonNullable<TableProps<Row>['columns']> {
  const rule = ({ antecedent, consequent }: Rule) => (
    <span className="rule-cell">
      <Chain steps={antecedent} />
      <ArrowRightOutlined className="rule-cell__arrow" aria-label={words.leadsTo} />
      <Chain steps={consequent} />
    </span>
  );
  const confidence = ({ confidence: value, interval }: Rule) => (
    <span className="rule-cell__confidence">
      <strong>{percent(value)}</strong>
      <span className="quiet" title={words.interval}>
        {percentInterval(interval)}
      </span>
    </span>
  );
  const users = ({ support, antecedentSupport }: Rule) => words.of(support, antecedentSupport);
  const lift = (row: Rule) => ratio(row.lift);
  if (narrow) {
    return [
      {
        title: words.rule,
        key: 'rule',
        render: (_, row) => (
          <>
            {rule(row)}
            <span className="pattern-cell__figures">
              <span>{users(row)}</span>
              <span>
                {words.lift} {lift(row)}
              </span>
            </span>
          </>
        ),
      },
      {
        title: words.confidence,
        key: 'confidence',
        className: 'pattern-figure',
        width: 116,
        render: (_, row) => confidence(row),
      },
    ];
  }
  const figure = (title: string, hint: string, key: string, width: number) =>
    ({
      title: <span title={hint}>{title}</span>,
      key,
      width,
      align: 'right',
      className: 'pattern-figure',
    }) as const;
  return [
    { title: words.rule, key: 'rule', render: (_, row) => rule(row) },
    { ...figure(words.support, words.supportHint, 'support', 130), render: (_, row) => users(row) },
    {
      ...figure(words.confidence, words.confidenceHint, 'confidence', 190),
      render: (_, row) => confidence(row),
    },
    { ...figure(words.lift, words.liftHint, 'lift', 80), render: (_, row) => lift(row) },
  ];
}
