/** How far figures look back, with its milliseconds. */
const hours = { LAST_24_HOURS: 24, LAST_7_DAYS: 7 * 24, LAST_30_DAYS: 30 * 24 } as const;

export type Period = keyof typeof hours;

/** What figures are asked about. */
export interface FigureFilter {
  readonly period: Period;
  /** Only calls of this model. */
  readonly model: string | null;
  /** Only runs of this kind, and their calls. */
  readonly kind: string | null;
}

export const hoursOf = (period: Period): number => hours[period];
