import type { EnrichedBehavior } from '../behaviors/enriched-behavior.ts';
import { isMeant } from './meant.ts';
import type { ConversionRuleEntry } from './types.ts';

type RuleConditions = Pick<ConversionRuleEntry, 'action' | 'placeMatch' | 'textMatch' | 'enabled'>;
type RuledRow = Pick<EnrichedBehavior, 'action' | 'place' | 'placeType' | 'text'>;

const fold = (value: string): string => value.normalize('NFKC').trim().toLowerCase();

function placeHolds(match: string, { place, placeType }: RuledRow): boolean {
  const wanted = fold(match);
  return (
    (placeType !== null && fold(placeType).includes(wanted)) ||
    (place !== null && fold(place).includes(wanted))
  );
}

/**
 * True if all conditions of the rule hold for the row. A rule on the text alone reads only rows without an action:
 * where there is one, it says better than a sentence what was done. A rule without conditions holds for nothing.
 */
function holds(rule: RuleConditions, row: RuledRow): boolean {
  const { action, placeMatch, textMatch } = rule;
  if (action === null && placeMatch === null && textMatch === null) return false;
  if (action === null ? placeMatch === null && row.action !== null : fold(row.action ?? '') !== fold(action))
    return false;
  if (placeMatch !== null && !placeHolds(placeMatch, row)) return false;
  return textMatch === null || (row.text !== null && isMeant(row.text, textMatch));
}

/** The first enabled rule by which the behavior is a conversion, or null. */
export function matchConversion<Rule extends RuleConditions>(
  row: RuledRow,
  rules: readonly Rule[],
): Rule | null {
  return rules.find((rule) => rule.enabled && holds(rule, row)) ?? null;
}
