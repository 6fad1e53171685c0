import { StarFilled } from '@ant-design/icons';
import type { TableProps } from 'antd';
import { Link } from 'wouter';
import type { Pattern } from '../../../graphql/pattern-fields.ts';
import { formatLag } from '../../../i18n/lag-format.ts';
import type { Language } from '../../../i18n/language.tsx';
import type { Messages } from '../../../i18n/messages.ts';
import { Chain } from '../chain/chain.tsx';
import { percent, percentInterval, ratio } from '../figures.ts';
import type { PatternOrder } from './answer-query.ts';
import { directionOf, type PatternSort } from './sort.ts';
import { SupportBar } from './support-bar.tsx';

type Columns = NonNullable<TableProps<Pattern>['columns']>;

type Given = {
  messages: Messages;
  language: Language;
  narrow: boolean;
  /** Null when the rows cannot be sorted. */
  sort: PatternSort | null;
  /** Address of a pattern's details; null when it cannot be opened yet. */
  hrefOf: ((pattern: Pattern) => string) | null;
};

/** The first press on a column shows its greatest figures. */
const directions = ['descend', 'ascend'] as const;

/** The columns of patterns. On a narrow screen the figures stand under the chain. */
export function patternColumns({ messages, language, narrow, sort, hrefOf }: Given): Columns {
  const { table: words } = messages.patterns;
  const sorted = (orderBy: PatternOrder) =>
    sort === null
      ? {}
      : { sorter: true, sortDirections: [...directions], sortOrder: directionOf(sort, orderBy) };
  const chain = (pattern: Pattern) => (
    <span className="pattern-cell">
      {hrefOf === null ? (
        <Chain steps={pattern.steps} />
      ) : (
        <Link href={hrefOf(pattern)} className="pattern-cell__link">
          <Chain steps={pattern.steps} />
        </Link>
      )}
      {pattern.savedAt !== null && (
        <StarFilled
          className="pattern-cell__saved"
          aria-label={words.saved}
          title={pattern.note ?? words.saved}
        />
      )}
    </span>
  );
  const confidence = ({ confidence: value, confidenceInterval: interval }: Pattern) =>
    value === null ? (
      '—'
    ) : (
      <span {...(interval && { title: words.confidenceInterval(percentInterval(interval)) })}>
        {percent(value)}
      </span>
    );
  const lift = ({ lift: value }: Pattern) => (value === null ? '—' : ratio(value));
  const users = ({ support, share }: Pattern) => <SupportBar users={support} share={share} />;
  if (narrow) {
    return [
      {
        title: words.pattern,
        key: 'LENGTH',
        render: (_, pattern) => (
          <>
            {chain(pattern)}
            <span className="pattern-cell__figures">
              <span>
                {words.confidence} {confidence(pattern)}
              </span>
              <span>
                {words.lift} {lift(pattern)}
              </span>
              <span>{formatLag(pattern.span, language)}</span>
            </span>
          </>
        ),
      },
      {
        title: words.users,
        key: 'RANK',
        className: 'pattern-figure',
        width: 104,
        render: (_, pattern) => users(pattern),
      },
    ];
  }
  const figure = (title: string, hint: string, key: PatternOrder) => ({
    title: <span title={hint}>{title}</span>,
    key,
    className: 'pattern-figure',
    ...sorted(key),
  });
  return [
    { title: words.pattern, key: 'LENGTH', ...sorted('LENGTH'), render: (_, pattern) => chain(pattern) },
    { ...figure(words.users, words.usersHint, 'RANK'), width: 150, render: (_, pattern) => users(pattern) },
    {
      ...figure(words.confidence, words.confidenceHint, 'CONFIDENCE'),
      width: 124,
      align: 'right',
      render: (_, pattern) => confidence(pattern),
    },
    {
      ...figure(words.lift, words.liftHint, 'LIFT'),
      width: 92,
      align: 'right',
      render: (_, pattern) => lift(pattern),
    },
    {
      ...figure(words.span, words.spanHint, 'SPAN'),
      width: 104,
      align: 'right',
      render: (_, { span }) => formatLag(span, language),
    },
  ];
}
