import { LeftOutlined } from '@ant-design/icons';
import { Alert, Skeleton } from 'antd';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { CopyLinkButton } from '../../components/copy-link-button.tsx';
import { LoadError } from '../../components/load-error.tsx';
import { useNow } from '../../components/use-now.ts';
import { usePoll } from '../../components/use-poll.ts';
import { useMessages } from '../../i18n/language.tsx';
import { wordFor } from '../../i18n/word-for.ts';
import { runTitle } from '../../runs/run-title.ts';
import { useTitleDetail } from '../../title/page-title.tsx';
import { BatchMembers } from './batch-members.tsx';
import { RunActions } from './run-actions.tsx';
import { RunCalls } from './run-calls.tsx';
import { RunFacts } from './run-facts.tsx';
import { RunLog } from './run-log.tsx';
import { RunQuery } from './run-query.ts';

/** Milliseconds between two looks at a run that is under way. */
const pollEvery = 2_000;

/** One run: what became of it, its calls, and its log replayed from the journal. */
export function RunPanel({ id }: { id: string }) {
  const messages = useMessages();
  const { error: errors, runs } = messages;
  const [{ data, error }, reexecute] = useQuery({ query: RunQuery, variables: { id } });
  const again = () => reexecute({ requestPolicy: 'network-only' });
  const run = data?.run;
  const active = run?.endedAt === null;
  usePoll(active ? pollEvery : null, again);
  const now = useNow(active ? 1_000 : null);
  useTitleDetail(
    run ? runTitle({ kind: run.kind, subject: run.question?.text ?? run.subject }, messages) : null,
  );

  if (!data) {
    return error ? <LoadError error={error} retry={again} /> : <Skeleton active className="page-skeleton" />;
  }
  if (!run) return <Alert className="page-alert" type="warning" showIcon title={runs.unknown} />;
  return (
    <section className="run-panel" aria-label={id}>
      <header className="run-panel__head">
        <div className="run-panel__title">
          <Link href="/runs" className="run-panel__back" aria-label={runs.back} title={runs.back}>
            <LeftOutlined />
          </Link>
          <h2>{wordFor(runs.kinds, run.kind)}</h2>
          <CopyLinkButton href={`/runs/${id}`} />
          <RunActions run={run} />
        </div>
        <RunFacts run={run} now={now} />
        {run.errorCode !== null && run.errorCode !== 'CANCELLED' && (
          <Alert type="error" showIcon title={errors[run.errorCode]} description={run.errorMessage} />
        )}
      </header>
      {run.batch && <BatchMembers members={run.batch.members} />}
      {run.expiredAt === null ? (
        <RunLog run={run} />
      ) : (
        <Alert className="page-alert" type="info" showIcon title={runs.expired} />
      )}
      {run.batch === null && <RunCalls calls={run.calls} />}
    </section>
  );
}
