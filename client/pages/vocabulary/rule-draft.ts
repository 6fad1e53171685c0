import type { ConversionRule, RuleInput } from './rules-query.ts';

/** A rule as it stands in the dialog: a condition that is not asked for is empty. */
export type RuleDraft = {
  typeCode: string | null;
  action: string;
  placeMatch: string;
  textMatch: string;
  enabled: boolean;
};

/** The draft to begin with: the rule, or an empty one that is applied. */
export function draftOf(rule: ConversionRule | null): RuleDraft {
  return {
    typeCode: rule?.type.code ?? null,
    action: rule?.action ?? '',
    placeMatch: rule?.placeMatch ?? '',
    textMatch: rule?.textMatch ?? '',
    enabled: rule?.enabled ?? true,
  };
}

/** What the server is asked to keep or to try; null while the type or every condition is missing. */
export function ruleOf({ typeCode, enabled, ...conditions }: RuleDraft): RuleInput | null {
  const given = (text: string) => (text.trim() === '' ? null : text.trim());
  const action = given(conditions.action);
  const placeMatch = given(conditions.placeMatch);
  const textMatch = given(conditions.textMatch);
  if (typeCode === null || (action === null && placeMatch === null && textMatch === null)) return null;
  return { typeCode, action, placeMatch, textMatch, enabled };
}
