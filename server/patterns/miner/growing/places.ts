import type { SequenceDatabase } from '../sequence-database.ts';
import { sequenceCount } from '../sequence-database.ts';
import { IntStack } from './int-stack.ts';
import type { Range } from './range.ts';

/** Places in sequences, sequence by sequence and ascending within each, on a stack. */
export class Places {
  readonly sequences = new IntStack(65_536);
  /** The itemset of the database. */
  readonly events = new IntStack(65_536);
  /** The latest itemset at which a pattern may begin that comes here. */
  readonly starts = new IntStack(65_536);

  /** Makes room for so many places, and answers where they begin. */
  take(count: number): number {
    const from = this.events.reserve(count);
    this.sequences.reserve(count);
    this.starts.reserve(count);
    this.drop(from + count);
    return from;
  }

  put(at: number, sequence: number, event: number, start: number): void {
    this.sequences.values[at] = sequence;
    this.events.values[at] = event;
    this.starts.values[at] = start;
  }

  /** Takes off what stands behind a place of the stack. */
  drop(top: number): void {
    this.sequences.top = top;
    this.events.top = top;
    this.starts.top = top;
  }
}

/** All itemsets of all sequences: anywhere may a pattern begin. */
export function everywhere(places: Places, database: SequenceDatabase): Range {
  const { eventStart } = database;
  const count = sequenceCount(database);
  const from = places.take(eventStart[count] ?? 0);
  let at = from;
  for (let sequence = 0; sequence < count; sequence += 1)
    for (let event = eventStart[sequence] ?? 0; event < (eventStart[sequence + 1] ?? 0); event += 1, at += 1)
      places.put(at, sequence, event, event);
  return { from, to: at };
}
