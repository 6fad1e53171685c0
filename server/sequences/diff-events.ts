import type { EventRecord } from './event-record.ts';

/** What became of an event from one version to another. */
export const changeKinds = {
  ADDED: 'Only the later version has it.',
  REMOVED: 'Only the earlier version has it.',
  CHANGED: 'Both have an event on (mostly) the same behaviors, and it is not the same.',
} as const;
type ChangeKind = keyof typeof changeKinds;

export interface EventChange {
  readonly kind: ChangeKind;
  readonly before: EventRecord | null;
  readonly after: EventRecord | null;
}

/** How two versions of a sequence differ. */
export interface EventDiff {
  /** Events that are the same in both: type, category, context and behaviors. */
  readonly unchanged: number;
  /** The others, in the order of time. */
  readonly changes: readonly EventChange[];
}

/** Two events speak of the same when they share at least half of all behaviors that either rests on (Jaccard index). */
const SAME_FROM = 0.5;

const ids = ({ evidence }: EventRecord): bigint[] => evidence.map(({ behaviorId }) => behaviorId);

function overlap(a: EventRecord, b: EventRecord): number {
  const first = new Set(ids(a));
  const shared = ids(b).filter((id) => first.has(id)).length;
  return shared / Math.max(1, first.size + b.evidence.length - shared);
}

function isSame(a: EventRecord, b: EventRecord): boolean {
  return (
    a.typeCode === b.typeCode &&
    a.category === b.category &&
    a.context.join('\n') === b.context.join('\n') &&
    overlap(a, b) === 1
  );
}

/** Each event of `after` with the one of `before` that shares most behaviors with it: the closest pairs first, each once. */
function pairUp(
  before: readonly EventRecord[],
  after: readonly EventRecord[],
): Map<EventRecord, EventRecord> {
  const byBehavior = new Map(before.flatMap((event) => ids(event).map((id) => [id, event] as const)));
  const candidates = after.flatMap((event) => {
    const near = new Set(ids(event).flatMap((id) => byBehavior.get(id) ?? []));
    return [...near].map((other) => ({ event, other, share: overlap(other, event) }));
  });
  const pairs = new Map<EventRecord, EventRecord>();
  const taken = new Set<EventRecord>();
  for (const { event, other, share } of candidates.toSorted((a, b) => b.share - a.share)) {
    if (share < SAME_FROM || pairs.has(event) || taken.has(other)) continue;
    pairs.set(event, other);
    taken.add(other);
  }
  return pairs;
}

/** Compares the events of two versions by the behaviors that they rest on. */
export function diffEvents(before: readonly EventRecord[], after: readonly EventRecord[]): EventDiff {
  const pairs = pairUp(before, after);
  const kept = new Set(pairs.values());
  let unchanged = 0;
  const changes: EventChange[] = before
    .filter((event) => !kept.has(event))
    .map((event) => ({ kind: 'REMOVED', before: event, after: null }));
  for (const event of after) {
    const other = pairs.get(event);
    if (other && isSame(other, event)) unchanged++;
    else changes.push({ kind: other ? 'CHANGED' : 'ADDED', before: other ?? null, after: event });
  }
  const at = ({ before: old, after: now }: EventChange) => (now ?? old)?.start.getTime() ?? 0;
  return { unchanged, changes: changes.toSorted((a, b) => at(a) - at(b)) };
}
