import { Tag } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import type { UserRow } from './users-query.ts';

/** A user's present sequence in a few words: how many events, which version, whether it is stale. */
export function SequenceCell({ sequence }: { sequence: UserRow['currentSequence'] }) {
  const { correction, users } = useMessages();
  if (sequence === null) return <span className="quiet">{users.notExtracted}</span>;
  return (
    <span className="sequence-cell">
      <span>{users.events(sequence.eventCount)}</span>
      <span className="quiet">{users.version(sequence.version)}</span>
      {sequence.lostBehaviorCount > 0 && <Tag color="red">{correction.lost(sequence.lostBehaviorCount)}</Tag>}
      {sequence.newBehaviorCount > 0 && <Tag color="orange">{users.stale(sequence.newBehaviorCount)}</Tag>}
    </span>
  );
}
