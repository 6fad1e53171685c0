import { readProgress } from '../extraction/announced.ts';
import type { StoredItem } from '../runs/journal/items.ts';
import type { Member } from './members.ts';

/**
 * Follows the run of a member from its first item to its end, and tells each time that its state or its number of
 * events changes. (From the first item also after a restart, so that no event is counted twice.)
 */
export async function watchMember(
  member: Member,
  journal: AsyncIterable<StoredItem>,
  changed: (member: Member) => void,
): Promise<void> {
  let eventCount = 0;
  for await (const item of journal) {
    if (item.kind === 'LlmChunk') continue;
    if (item.kind === 'Progress') {
      const { newEvents } = readProgress(item.payload.details);
      eventCount += newEvents.length;
      if (newEvents.length > 0 && eventCount > member.eventCount) changed({ ...member, eventCount });
    } else changed({ ...member, eventCount, ...endOf(item) });
  }
}

function endOf(
  item: StoredItem & { kind: 'Done' | 'Error' },
): Pick<Member, 'status' | 'errorCode' | 'errorMessage'> {
  if (item.kind === 'Done') return { status: 'SUCCEEDED', errorCode: null, errorMessage: null };
  const { code, message } = item.payload;
  const status = code === 'CANCELLED' ? 'CANCELLED' : 'FAILED';
  return { status, errorCode: code, errorMessage: message };
}
