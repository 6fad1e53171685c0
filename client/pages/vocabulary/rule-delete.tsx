import { Button } from 'antd';
import { useMessages } from '../../i18n/language.tsx';
import { useDelete } from '../../undo/use-deletions.tsx';
import type { OrderedRule } from './ordered-rule.ts';
import { DeleteConversionRule, dependsOnRules } from './rules-query.ts';

/** Deletes a rule. */
export function RuleDelete({ rule: { id, order } }: { rule: OrderedRule }) {
  const { undo, vocabulary } = useMessages();
  const { rules } = vocabulary;
  const remove = useDelete();
  return (
    <Button
      size="small"
      type="link"
      danger
      aria-label={rules.removeOf(order)}
      onClick={() =>
        remove({
          key: `rule:${id}`,
          label: undo.rule(order),
          hint: rules.removeHint,
          mutation: DeleteConversionRule,
          variables: { id },
          context: dependsOnRules,
        })
      }
    >
      {rules.remove}
    </Button>
  );
}
