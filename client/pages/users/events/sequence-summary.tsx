import { Button } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import { useLogVisibility } from '../../../log/log-visibility.tsx';
import { extractionOf } from '../../../runs/run-logs.ts';
import { useRuns } from '../../../runs/use-runs.tsx';
import { useTimeFormat } from '../../../settings.tsx';
import type { CurrentSequence, User } from '../user-query.ts';

/** What the present sequence covers, when it was made, and the way to its log. */
export function SequenceSummary({ sequence, user }: { sequence: CurrentSequence; user: User }) {
  const { coverage, extract, users } = useMessages();
  const time = useTimeFormat();
  const runs = useRuns();
  const { setOpen } = useLogVisibility();
  const latest = user.latestExtraction;
  const share = sequence.coverage ?? 0;
  const showLog = () => {
    if (latest === null) return;
    runs.join(latest.id, extractionOf(user.id));
    setOpen(true);
  };
  return (
    <div className="sequence-summary">
      <meter className="sequence-summary__meter" aria-label={coverage.label} min={0} max={1} value={share} />
      <span>
        <strong>{Math.floor(share * 100)} %</strong>{' '}
        {coverage.words(sequence.coveredCount, sequence.behaviorCount)}
      </span>
      <span className="quiet">
        {users.version(sequence.version)}
        {sequence.finishedAt !== null && ` · ${coverage.made(time.minute(sequence.finishedAt))}`}
      </span>
      {latest?.status === 'FINISHED' && (
        <Button type="link" size="small" onClick={showLog}>
          {extract.showLog}
        </Button>
      )}
    </div>
  );
}
