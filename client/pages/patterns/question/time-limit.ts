/** Seconds of a unit that a limit may be typed in. */
const seconds = { MINUTES: 60, HOURS: 3_600, DAYS: 86_400 } as const;

export type TimeUnit = keyof typeof seconds;
export const timeUnits: readonly TimeUnit[] = ['MINUTES', 'HOURS', 'DAYS'];

/** A limit as it is typed; without an amount there is none. */
export type TimeLimit = { amount: number | null; unit: TimeUnit };

export function secondsOf({ amount, unit }: TimeLimit): number | null {
  return amount === null ? null : amount * seconds[unit];
}

/** The limit in the largest unit that has a whole number of it; in minutes when none has. */
export function limitOf(limit: number | null): TimeLimit {
  if (limit === null) return { amount: null, unit: 'DAYS' };
  const unit = timeUnits.findLast((one) => limit % seconds[one] === 0) ?? 'MINUTES';
  return { amount: limit / seconds[unit], unit };
}
