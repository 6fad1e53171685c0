import { Button } from 'antd';
import { useMutation, useQuery } from 'urql';
import { langOf } from '../../../i18n/lang-of.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { localMinute } from '../../../i18n/local-time.ts';
import { useRunAbout, useRuns, useSnapshot } from '../../../runs/use-runs.tsx';
import { hasEnded } from '../../../runs/watch-run.ts';
import { StartSummary, SummaryQuery } from './summary-query.ts';
import './user-summary.css';

/** A few sentences about a user by the model: the newest ones, or those that it is writing now. */
export function UserSummary({ userId }: { userId: string }) {
  const { language, messages } = useLanguage();
  const { summary: words, error: errors } = messages;
  const runs = useRuns();
  const about = { kind: 'summarizeUser', subject: userId };
  const snapshot = useSnapshot(useRunAbout(about)?.watch);
  const [{ data }] = useQuery({ query: SummaryQuery, variables: { id: userId } });
  const [{ fetching, error: refused }, start] = useMutation(StartSummary);
  const newest = data?.user?.summaries[0];
  const writing = snapshot !== null && !hasEnded(snapshot.state);
  const written = writing ? writtenSoFar(snapshot.view.log) : '';
  const end = snapshot?.view.end;
  const go = async () => {
    const runLanguage = language === 'zh' ? 'ZH' : 'EN';
    const started = await start({ userId, language: runLanguage, regenerate: newest !== undefined });
    if (started.data) runs.open(started.data.startSummary.id, about);
  };
  return (
    <section className="user-summary" aria-label={words.title}>
      {writing &&
        (written === '' ? (
          <p>{words.writing}</p>
        ) : (
          <p lang={langOf(written)} aria-live="off">
            {written}
          </p>
        ))}
      {!writing && newest && (
        <p lang={langOf(newest.text)} title={`${words.by(newest.model)} · ${localMinute(newest.createdAt)}`}>
          {newest.text}
        </p>
      )}
      {!writing && end?.kind === 'failed' && (
        <p role="alert" className="user-summary__failed">
          {words.failed} {errors[end.code]}
        </p>
      )}
      {refused && (
        <p role="alert" className="user-summary__failed">
          {words.failed} {refused.message}
        </p>
      )}
      <Button size="small" type="link" loading={fetching || writing} onClick={() => void go()}>
        {newest ? words.again : words.write}
      </Button>
    </section>
  );
}

type Log = NonNullable<ReturnType<typeof useSnapshot>>['view']['log'];

/** The answer of the attempt under way, as far as it has come. */
function writtenSoFar(log: Log): string {
  const rows = log.flat();
  const call = rows.findLastIndex(({ kind }) => kind === 'call');
  return rows
    .slice(call + 1)
    .map((row) => (row.kind === 'text' && !row.reasoning ? row.text : ''))
    .join(' ')
    .trim();
}
