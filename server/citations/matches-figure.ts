import type { Figure } from './figures.ts';
import type { WrittenNumber } from './written-number.ts';

/** Equal but for what floating point adds. */
const TINY = 1e-9;

/** True if a value, rounded to as many digits, is the written one. Halves may go either way. */
function roundsTo(value: number, written: number, decimals: number): boolean {
  return Math.abs(value - written) <= 0.5 * 10 ** -decimals + TINY * Math.max(1, Math.abs(value));
}

/**
 * True if a number in a text is a figure of a record, as rounded: a share as a percentage or as it is, a ratio as “times” or
 * as it is, a time in any unit, a count exactly (unless it is only said to be about so).
 */
export function matchesFigure({ value, decimals, unit, factor }: WrittenNumber, figure: Figure): boolean {
  switch (unit) {
    case 'PERCENT':
      return figure.unit === 'SHARE' && roundsTo(100 * figure.value, value, decimals);
    case 'TIMES':
      return figure.unit === 'RATIO' && roundsTo(figure.value, value, decimals);
    case 'TIME':
      return figure.unit === 'SECONDS' && roundsTo(figure.value / factor, value, decimals);
    case 'PLAIN':
      if (figure.unit === 'COUNT')
        return decimals < 0 ? roundsTo(figure.value, value, decimals) : figure.value === value;
      if (figure.unit === 'SECONDS') return false;
      // A whole number counts things: “2 users” is no lift of 2.3, and 0 or 1 would be true of nearly every share.
      return decimals > 0 && roundsTo(figure.value, value, decimals);
  }
}
