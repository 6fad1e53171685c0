import { useBatchMember } from '../../../batches/use-batch.ts';
import { StateMark } from '../../../components/state-mark.tsx';
import { useRunOf, useSnapshot } from '../../../runs/use-runs.tsx';
import { hasEnded } from '../../../runs/watch-run.ts';

/** The extraction of a user that is under way: as watched here, or as the server says. */
export function ExtractionCell({ userId, activeElsewhere }: { userId: string; activeElsewhere: boolean }) {
  const snapshot = useSnapshot(useRunOf(userId)?.watch);
  const member = useBatchMember(userId);
  if (snapshot === null || hasEnded(snapshot.state)) {
    if (member?.status === 'FAILED') return <StateMark state="failed" />;
    return activeElsewhere || member?.status === 'ACTIVE' ? <StateMark state="running" /> : null;
  }
  const { percent } = snapshot.view;
  return (
    <span className="extraction-cell">
      <StateMark state={snapshot.state} />
      {percent !== null && <span className="extraction-cell__percent">{Math.floor(percent)} %</span>}
    </span>
  );
}
