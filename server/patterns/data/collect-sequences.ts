import { growingBytes, growingFloats, growingInts } from './growing.ts';
import type { MinedData, ReadEvent } from './mined-data.ts';

/** A user's version of a sequence, before its events. */
export interface ReadSequence {
  readonly id: number;
  readonly userId: string;
  /** Belongs to the group of a target that is no event. */
  readonly inGroup: boolean;
}

/** How the target splits users: by an event that they reach, by a group, or not at all. */
export type Split = 'EVENT' | 'GROUP' | null;

const isSameStep = (a: ReadEvent | undefined, b: ReadEvent | undefined): boolean =>
  a?.step !== null && a?.step === b?.step;

/**
 * Puts sequences together, one after the other, flat in typed arrays. Of a user who reaches a target event only what lies
 * before it is kept: events that began before the first target did.
 */
export function createCollector(split: Split) {
  const items = growingInts();
  const itemStart = growingInts();
  const eventStart = growingInts();
  const times = growingFloats();
  const eventIds = growingFloats();
  const ends = growingFloats();
  const categories = growingBytes();
  const sequenceIds: number[] = [];
  const users: string[] = [];
  const reached: boolean[] = [];
  const targetTimes: (number | null)[] = [];
  itemStart.push(0);
  eventStart.push(0);
  let eventCount = 0;

  /** Events of one step: each type once, by the first event that has it. */
  const addStep = (events: readonly ReadEvent[]): void => {
    const firsts = new Map<number, ReadEvent>();
    for (const event of events) if (!firsts.has(event.item)) firsts.set(event.item, event);
    for (const event of [...firsts.values()].sort((a, b) => a.item - b.item)) {
      items.push(event.item);
      eventIds.push(event.id);
      ends.push(event.end);
      categories.push(event.category);
    }
    itemStart.push(items.length);
    times.push(events[0]?.at ?? 0);
  };

  return {
    /** Adds a sequence with its events in time order. */
    add({ id, userId, inGroup }: ReadSequence, events: readonly ReadEvent[]): void {
      const goal = split === 'EVENT' ? events.find(({ isTarget }) => isTarget) : undefined;
      const kept = goal ? events.filter(({ at }) => at < goal.at) : events;
      eventCount += kept.length;
      let from = 0;
      for (let at = 1; at <= kept.length; at += 1) {
        if (at < kept.length && isSameStep(kept[from], kept[at])) continue;
        addStep(kept.slice(from, at));
        from = at;
      }
      eventStart.push(itemStart.length - 1);
      sequenceIds.push(id);
      users.push(userId);
      reached.push(split === 'EVENT' ? goal !== undefined : inGroup);
      targetTimes.push(goal?.at ?? null);
    },

    finish(codes: readonly string[]): MinedData {
      return {
        database: {
          items: items.take(),
          itemStart: itemStart.take(),
          eventStart: eventStart.take(),
          times: times.take(),
          itemCount: codes.length,
        },
        codes,
        sequenceIds,
        users,
        eventIds: eventIds.take(),
        ends: ends.take(),
        categories: categories.take(),
        eventCount,
        reached: split === null ? null : reached,
        targetTimes: split === 'EVENT' ? targetTimes : null,
      };
    },
  };
}
