import type { Comparison } from '../../../graphql/pattern-fields.ts';

/** The usual bound of the false-discovery rate. */
const bound = 0.05;

/** True when so few differences of this kind are expected by chance that it may be called one. */
export function isSure({ qValue, smallCounts }: Pick<Comparison, 'qValue' | 'smallCounts'>): boolean {
  return qValue <= bound && !smallCounts;
}
