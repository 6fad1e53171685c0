import { useMessages } from '../../../i18n/language.tsx';
import { UserAlert } from '../user-alert.tsx';
import type { CurrentSequence } from '../user-query.ts';

/** Says that behaviors have come, or gone, since the present sequence was made. */
export function StaleAlert({ sequence }: { sequence: CurrentSequence | null }) {
  const { summary, user } = useMessages();
  if (sequence === null) return null;
  const { newBehaviorCount, lostBehaviorCount } = sequence;
  return (
    <>
      {lostBehaviorCount > 0 && (
        <UserAlert type="error" title={summary.lost(lostBehaviorCount)} more={summary.lostHint} />
      )}
      {newBehaviorCount > 0 && (
        <UserAlert type="info" title={user.staleTitle(newBehaviorCount)} more={user.staleHint} />
      )}
    </>
  );
}
