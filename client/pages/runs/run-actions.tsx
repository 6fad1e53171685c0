import { Button } from 'antd';
import { useMutation } from 'urql';
import { useLocation } from 'wouter';
import { StopButton } from '../../components/stop-button.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMessages } from '../../i18n/language.tsx';
import { useRuns } from '../../runs/use-runs.tsx';
import type { Run } from './run-query.ts';

const RetryRun = graphql(`
  mutation RetryRun($runId: ID!) {
    retryRun(runId: $runId) {
      id
    }
  }
`);

/** What can be done with a run: stop it, or do it again. */
export function RunActions({ run }: { run: Run }) {
  const { runs: words } = useMessages();
  const runs = useRuns();
  const [, navigate] = useLocation();
  const [{ fetching, error }, retry] = useMutation(RetryRun);
  const start = async () => {
    const { data } = await retry({ runId: run.id });
    if (!data) return;
    runs.join(data.retryRun.id, { kind: run.kind, subject: run.question?.text ?? run.subject });
    navigate(`/runs/${data.retryRun.id}`);
  };
  return (
    <>
      {error && <span role="alert">{words.retryFailed}</span>}
      {run.endedAt === null && <StopButton runId={run.id} />}
      {run.retryable && (
        <Button type="primary" title={words.retryHint} loading={fetching} onClick={() => void start()}>
          {words.retry}
        </Button>
      )}
    </>
  );
}
