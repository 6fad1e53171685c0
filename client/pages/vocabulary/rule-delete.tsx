import { Button, Popconfirm } from 'antd';
import { type CombinedError, useMutation } from 'urql';
import { useMessages } from '../../i18n/language.tsx';
import type { OrderedRule } from './rule-columns.tsx';
import { DeleteConversionRule, dependsOnRules } from './rules-query.ts';

type Props = { rule: OrderedRule; onProblem: (error: CombinedError | undefined) => void };

/** Deletes a rule, once that is confirmed. */
export function RuleDelete({ rule, onProblem }: Props) {
  const { cancel, rules } = useMessages().vocabulary;
  const [{ fetching }, remove] = useMutation(DeleteConversionRule);
  return (
    <Popconfirm
      title={rules.removeConfirm}
      description={rules.removeHint}
      okText={rules.remove}
      okButtonProps={{ danger: true }}
      cancelText={cancel}
      onConfirm={async () => onProblem((await remove({ id: rule.id }, dependsOnRules)).error)}
    >
      <Button size="small" type="link" danger loading={fetching} aria-label={rules.removeOf(rule.order)}>
        {rules.remove}
      </Button>
    </Popconfirm>
  );
}
