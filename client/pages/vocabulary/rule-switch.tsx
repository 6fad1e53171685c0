import { Switch } from 'antd';
import { type CombinedError, useMutation } from 'urql';
import { useLanguage } from '../../i18n/language.tsx';
import type { OrderedRule } from './ordered-rule.ts';
import { draftOf, ruleOf } from './rule-draft.ts';
import { SaveConversionRule } from './rules-query.ts';

type Props = { rule: OrderedRule; onProblem: (error: CombinedError | undefined) => void };

/** Says whether a rule is applied, and changes that at once. */
export function RuleSwitch({ rule, onProblem }: Props) {
  const { language, messages } = useLanguage();
  const { rules } = messages.vocabulary;
  const [{ fetching }, save] = useMutation(SaveConversionRule);
  const change = async (enabled: boolean) => {
    const changed = ruleOf({ ...draftOf(rule), enabled });
    if (changed !== null) onProblem((await save({ id: rule.id, rule: changed })).error);
  };
  return (
    <Switch
      aria-label={rules.onOf(rule.order, rule.type[language])}
      checked={rule.enabled}
      loading={fetching}
      onChange={(enabled) => void change(enabled)}
    />
  );
}
