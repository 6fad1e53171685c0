import type { TableProps } from 'antd';
import { Link } from 'wouter';
import { StateMark } from '../../components/state-mark.tsx';
import { formatSeconds } from '../../i18n/duration-format.ts';
import type { Language } from '../../i18n/language.tsx';
import { localMinute, localTime } from '../../i18n/local-time.ts';
import type { Messages } from '../../i18n/messages.ts';
import { wordFor } from '../../i18n/word-for.ts';
import { secondsOf, stateWord } from './run-state.ts';
import type { RunRow } from './runs-query.ts';

type Columns = NonNullable<TableProps<RunRow>['columns']>;

/** The columns of the list of runs. A compact list has two: which run, and how it is. */
export function runColumns(
  messages: Messages,
  language: Language,
  money: (amount: string) => string,
  compact: boolean,
): Columns {
  const { batch, run: words, runs } = messages;
  const name = (run: RunRow) => (
    <Link href={`/runs/${run.id}`} className="run-cell__name">
      {wordFor(runs.kinds, run.kind)}
      {run.kind === 'answerQuestion' ? (
        <span className="run-cell__subject">{run.question?.text}</span>
      ) : (
        run.subject !== null && (
          <span className="run-cell__subject">{wordFor(runs.subjects, run.subject)}</span>
        )
      )}
      {run.batch !== null && (
        <span className="run-cell__subject">
          {batch.done(run.batch.total - run.batch.waiting - run.batch.active, run.batch.total)}
        </span>
      )}
    </Link>
  );
  const state = ({ status, waitUntil }: RunRow) => (
    <span className="run-cell__state">
      <StateMark state={stateWord(status)} />
      {waitUntil !== null && <span className="quiet">{words.waiting(localTime(waitUntil))}</span>}
    </span>
  );
  if (compact) {
    return [
      {
        title: runs.kind,
        key: 'name',
        render: (_, run) => (
          <>
            {name(run)}
            <div className="quiet">{localMinute(run.createdAt)}</div>
          </>
        ),
      },
      { title: runs.state, key: 'state', render: (_, run) => state(run) },
    ];
  }
  const seconds = (run: RunRow) => {
    const taken = secondsOf(run, Date.now());
    return taken === null ? '—' : formatSeconds(taken, language);
  };
  return [
    { title: runs.kind, key: 'name', render: (_, run) => name(run) },
    { title: runs.state, key: 'state', render: (_, run) => state(run) },
    {
      title: runs.started,
      key: 'started',
      className: 'run-cell__figure',
      render: (_, run) => localMinute(run.createdAt),
    },
    {
      title: runs.duration,
      key: 'duration',
      className: 'run-cell__figure',
      render: (_, run) => seconds(run),
    },
    {
      title: runs.tokens,
      key: 'tokens',
      align: 'right',
      className: 'run-cell__figure',
      render: (_, { usage }) =>
        usage.calls === 0 ? '—' : (usage.promptTokens + usage.completionTokens).toLocaleString('en'),
    },
    {
      title: messages.spending.cost,
      key: 'cost',
      align: 'right',
      className: 'run-cell__figure',
      render: (_, { batch: members, usage }) => {
        const { cost } = members ?? usage;
        if (members === null && usage.calls === 0) return '—';
        return cost === null ? <span className="quiet">{messages.spending.noPrice}</span> : money(cost);
      },
    },
    { title: runs.model, key: 'model', render: (_, { usage }) => usage.model ?? '—' },
  ];
}
