import { parseArgs } from 'node:util';
import type { Prices } from './usage.ts';

export const usage =
  'Usage: npm run evaluate -- [--users 50] [--seed 1] [--out evaluations] [--compare FILE] [--price-in N --price-out N]';

/** What a person asked for. */
export interface EvaluateCommand {
  /** Users of the sample that is made for it, and its seed. */
  readonly users: number;
  readonly seed: number;
  /** Folder of the results. */
  readonly out: string;
  /** An earlier result to set this one beside. */
  readonly compare: string | null;
  readonly prices: Prices;
}

const whole = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);

function price(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

/** Reads the arguments of `npm run evaluate`; null when they make no sense. */
export function readCommand(args: readonly string[]): EvaluateCommand | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        users: { type: 'string', default: '50' },
        seed: { type: 'string', default: '1' },
        out: { type: 'string', default: 'evaluations' },
        compare: { type: 'string' },
        'price-in': { type: 'string' },
        'price-out': { type: 'string' },
      },
    });
    const [users, seed] = [whole(values.users), whole(values.seed)];
    const prices = { in: price(values['price-in']), out: price(values['price-out']) };
    const numbers = [users, seed, prices.in ?? 0, prices.out ?? 0];
    if (users === 0 || numbers.some(Number.isNaN) || values.out === '') return null;
    return { users, seed, out: values.out, compare: values.compare ?? null, prices };
  } catch {
    return null;
  }
}
