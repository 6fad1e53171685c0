import { Button } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Link } from 'wouter';
import { RunProgress } from '../components/run-progress.tsx';
import { StateMark } from '../components/state-mark.tsx';
import { StopButton } from '../components/stop-button.tsx';
import { formatSeconds } from '../i18n/duration-format.ts';
import { useLanguage } from '../i18n/language.tsx';
import type { RunEntry } from '../runs/run-logs.ts';
import { batchOfAll } from '../runs/run-logs.ts';
import { useRuns, useSnapshot } from '../runs/use-runs.tsx';
import { hasEnded } from '../runs/watch-run.ts';
import { useMoney } from '../spending/use-money.ts';
import { RetryBatch } from './batch-query.ts';
import './batch-strip.css';
import { FailedMembers } from './failed-members.tsx';
import { useBatchText } from './use-batch-text.ts';

/** The batch that is under way, or that ended last until it is dismissed. */
export function BatchStrip({ entry }: { entry: RunEntry }) {
  const { language, messages } = useLanguage();
  const { batch: words, error, spending } = messages;
  const money = useMoney();
  const runs = useRuns();
  const { view, state } = useSnapshot(entry.watch);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const [{ fetching }, retry] = useMutation(RetryBatch);
  useBatchText(entry);
  const { batch, runId, members } = view;
  const ended = hasEnded(state);
  if (batch === null || dismissed === entry.id) return null;

  const { total, waiting, active, succeeded, failed, cancelled, skipped, etaSeconds } = batch;
  const tokens = batch.promptTokens + batch.completionTokens;
  const facts = [
    words.done(total - waiting - active, total),
    !ended && words.active(active),
    words.succeeded(succeeded),
    skipped > 0 && words.skipped(skipped),
    cancelled > 0 && words.cancelledCount(cancelled),
    tokens > 0 && words.tokens(tokens),
    tokens > 0 && (batch.cost === null ? spending.noPrice : spending.costs(money(batch.cost))),
    !ended && etaSeconds !== null && words.eta(formatSeconds(Math.ceil(etaSeconds), language)),
  ].filter((fact) => typeof fact === 'string');
  const again = async () => {
    const { data } = await retry({ runId: runId ?? '' });
    if (data) runs.join(data.retryRun.id, batchOfAll);
  };
  return (
    <section className="batch-strip" aria-label={words.title}>
      <RunProgress percent={view.percent} />
      <div className="batch-strip__line">
        <StateMark state={state} />
        <span className="batch-strip__facts">{facts.join(' · ')}</span>
        <span className="batch-strip__actions">
          {runId !== null && <Link href={`/runs/${runId}`}>{words.details}</Link>}
          {!ended && <StopButton runId={runId} size="small" />}
          {ended && (failed > 0 || cancelled > 0 || waiting > 0) && (
            <Button size="small" loading={fetching} onClick={() => void again()}>
              {words.retryFailed}
            </Button>
          )}
          {ended && (
            <Button type="text" size="small" onClick={() => setDismissed(entry.id)}>
              {words.dismiss}
            </Button>
          )}
        </span>
      </div>
      {view.end?.kind === 'failed' && <p className="batch-strip__error">{error[view.end.code]}</p>}
      {failed > 0 && <FailedMembers count={failed} members={members} />}
    </section>
  );
}
