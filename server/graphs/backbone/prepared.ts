import { eventCategories } from '../../patterns/data/mined-data.ts';
import { type BackboneInput, checkInput } from './backbone-input.ts';
import type { BackboneOptions } from './backbone-options.ts';
import { type Checkpoint, eachUser } from './checkpoints.ts';
import { numberSittings } from './sittings.ts';
import { createStrataClock } from './time-strata.ts';

/** Categories whose events are results; in the order in which they follow the types among the targets. */
export const RESULTS = ['CONVERSION', 'CHURN'] as const;
export type Result = (typeof RESULTS)[number];

/**
 * The input as the computations read it, all of one entry an event. What may be caused is a target: targets 0 to `types` - 1
 * are the types of events, and behind them stand the results, each meaning any event of its category.
 */
export interface Prepared {
  readonly eventStart: Int32Array;
  readonly items: Int32Array;
  readonly times: Float64Array;
  readonly strata: Uint8Array;
  readonly sittings: Int32Array;
  /** Target of the result that the event is, or -1. */
  readonly results: Int32Array;
  /** 1 for each type that has events of a result, in entry type × RESULTS.length + place of the result. */
  readonly members: Uint8Array;
  readonly types: number;
  readonly targets: number;
  readonly windowMs: number;
}

export function prepare(input: BackboneInput, options: BackboneOptions, checkpoint: Checkpoint): Prepared {
  const times = checkInput(input);
  const { eventStart, items, itemCount: types } = input.database;
  const count = items.length;
  const data = {
    eventStart,
    items,
    times,
    strata: new Uint8Array(count),
    sittings: new Int32Array(count),
    results: new Int32Array(count),
    members: new Uint8Array(types * RESULTS.length),
    types,
    targets: types + RESULTS.length,
    windowMs: options.windowMs,
  };
  const stratumAt = createStrataClock(options.timeZone);
  eachUser(
    eventStart,
    (user) => {
      numberSittings(data, input.ends, user, options.sittingGapMs);
      for (let event = eventStart[user] ?? 0; event < (eventStart[user + 1] ?? 0); event += 1) {
        data.strata[event] = stratumAt(times[event] ?? 0);
        const place = RESULTS.findIndex((result) => result === eventCategories[input.categories[event] ?? 0]);
        data.results[event] = place === -1 ? -1 : types + place;
        if (place !== -1) data.members[(items[event] ?? 0) * RESULTS.length + place] = 1;
      }
    },
    checkpoint,
  );
  return data;
}

/** Entry of a pair in the tables of all pairs of a type and a target. */
export const pairOf = ({ targets }: Pick<Prepared, 'targets'>, source: number, target: number): number =>
  source * targets + target;

/** Whether events of the type are among those of the target: of itself, or of a result. */
export const isPartOf = ({ types, members }: Prepared, type: number, target: number): boolean =>
  target < types ? type === target : members[type * RESULTS.length + target - types] === 1;
