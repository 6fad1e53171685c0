/** What a graph is about. */
export const focuses = {
  COMPREHENSIVE: 'Everything.',
  CONVERSION: 'What leads to conversions, directly and by one event in between.',
  CHURN: 'What leads to churn, directly and by one event in between.',
  PROFILE: 'What goes with features of profiles.',
} as const;
export type Focus = keyof typeof focuses;

const HOUR = 3_600_000;

export interface BackboneOptions {
  readonly focus: Focus;
  /** IANA zone of the clock by which people get up, go to work and have their weekends. */
  readonly timeZone: string;
  /** How long an event may work, in milliseconds. Whole days, so that every window holds each hour of the clock equally often. */
  readonly windowMs: number;
  /** Events of a user less than so many milliseconds apart, from the end of one to the start of the next, are one sitting. */
  readonly sittingGapMs: number;
  /** Fewer users than these are no ground for an edge. */
  readonly leastUsers: number;
  /** Greatest share of false discoveries among what is claimed, on average. */
  readonly falseDiscovery: number;
}

/**
 * Three days hold what people sleep on and come back to, and are short enough that phases of weeks lie around them. Half an
 * hour is the usual end of a session on the web (Catledge and Pitkow 1995 measured 25.5 minutes).
 */
export const defaultOptions = {
  focus: 'COMPREHENSIVE',
  timeZone: 'UTC',
  windowMs: 72 * HOUR,
  sittingGapMs: HOUR / 2,
  leastUsers: 10,
  falseDiscovery: 0.05,
} as const satisfies BackboneOptions;

/** Throws a `RangeError` that names the option which makes no sense. */
export function checkOptions(options: BackboneOptions): void {
  const { windowMs, sittingGapMs, leastUsers, falseDiscovery } = options;
  if (!(windowMs > 0)) throw new RangeError(`windowMs is more than 0, not ${windowMs}.`);
  if (!(sittingGapMs >= 0)) throw new RangeError(`sittingGapMs is 0 or more, not ${sittingGapMs}.`);
  if (!(Number.isInteger(leastUsers) && leastUsers >= 1))
    throw new RangeError(`leastUsers is a whole number from 1 on, not ${leastUsers}.`);
  if (!(falseDiscovery > 0 && falseDiscovery < 1))
    throw new RangeError(`falseDiscovery is between 0 and 1, not ${falseDiscovery}.`);
}
