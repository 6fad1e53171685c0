import type { ResultOf, VariablesOf } from 'gql.tada';
import { behaviorFields } from '../../graphql/fragments.ts';
import { graphql } from '../../graphql/graphql.ts';

const ruleFields = graphql(`
  fragment RuleFields on ConversionRule {
    id
    type {
      code
      zh
      en
    }
    action
    placeMatch
    textMatch
    enabled
  }
`);
/** Says that a behavior is a conversion, and of which type its event is. */
export type ConversionRule = ResultOf<typeof ruleFields>;

/** All rules, in the order in which they are tried. */
export const ConversionRulesQuery = graphql(
  `
    query ConversionRules {
      conversionRules {
        ...RuleFields
      }
    }
  `,
  [ruleFields],
);

/** Without an id it makes a new rule. */
export const SaveConversionRule = graphql(
  `
    mutation SaveConversionRule($id: ID, $rule: ConversionRuleInput!) {
      saveConversionRule(id: $id, rule: $rule) {
        ...RuleFields
      }
    }
  `,
  [ruleFields],
);
export type RuleInput = VariablesOf<typeof SaveConversionRule>['rule'];

export const DeleteConversionRule = graphql(`
  mutation DeleteConversionRule($id: ID!) {
    deleteConversionRule(id: $id)
  }
`);

/** What a rule would make of the behaviors that there are. */
export const TryConversionRule = graphql(
  `
    query TryConversionRule($rule: ConversionRuleInput!) {
      tryConversionRule(rule: $rule) {
        candidates
        matched
        users
        cut
        matches {
          ...BehaviorFields
        }
        others {
          ...BehaviorFields
        }
      }
    }
  `,
  [behaviorFields],
);

/** An answer without a single rule, and one that only says which rule is gone, are about rules, too. */
export const dependsOnRules = { additionalTypenames: ['ConversionRule'] };
