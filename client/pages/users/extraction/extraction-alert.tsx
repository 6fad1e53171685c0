import { Button } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import { useLogVisibility } from '../../../log/log-visibility.tsx';
import { extractionOf } from '../../../runs/run-logs.ts';
import { useRuns } from '../../../runs/use-runs.tsx';
import type { RunSnapshot } from '../../../runs/watch-run.ts';
import { UserAlert } from '../user-alert.tsx';
import type { User } from '../user-query.ts';
import { DraftActions } from './draft-actions.tsx';
import { refusalWords } from './refusal-words.ts';

/** Says how the last extraction ended when that was not as wished: here, or before the page was loaded. */
export function ExtractionAlert({ user, snapshot }: { user: User; snapshot: RunSnapshot | null }) {
  const messages = useMessages();
  const { extract, error } = messages;
  const runs = useRuns();
  const { setOpen } = useLogVisibility();
  const latest = user.latestExtraction;
  const draft = user.draft === null ? null : <DraftActions userId={user.id} />;

  if (snapshot !== null) {
    const { view, refusal } = snapshot;
    const kept = view.events.length > 0 ? extract.kept(view.events.length) : undefined;
    if (refusal !== null) return <UserAlert type="error" title={refusalWords(refusal, messages)} />;
    if (view.end?.kind === 'cancelled')
      return <UserAlert type="info" title={extract.lastCancelled} more={kept} action={draft} />;
    if (view.end?.kind !== 'failed') return null;
    const more = [error[view.end.code], kept].filter(Boolean).join(' ');
    return <UserAlert type="error" title={extract.lastFailed} more={more} action={draft} />;
  }
  if (latest === null || (latest.status !== 'FAILED' && latest.status !== 'CANCELLED')) return null;
  const show = () => {
    runs.join(latest.id, extractionOf(user.id));
    setOpen(true);
  };
  const cancelled = latest.status === 'CANCELLED';
  return (
    <UserAlert
      type={cancelled ? 'info' : 'error'}
      title={cancelled ? extract.lastCancelled : extract.lastFailed}
      more={[
        cancelled || latest.errorCode === null ? '' : error[latest.errorCode],
        user.draft === null ? '' : extract.draftLeft(user.draft.eventCount),
      ].join(' ')}
      action={
        <span className="draft-actions">
          <Button size="small" onClick={show}>
            {extract.showLog}
          </Button>
          {draft}
        </span>
      }
    />
  );
}
