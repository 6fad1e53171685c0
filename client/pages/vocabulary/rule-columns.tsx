import { Button, type TableProps } from 'antd';
import type { CombinedError } from 'urql';
import type { Language } from '../../i18n/language.tsx';
import type { Messages } from '../../i18n/messages.ts';
import type { OrderedRule } from './ordered-rule.ts';
import { RuleDelete } from './rule-delete.tsx';
import { RuleSwitch } from './rule-switch.tsx';
import type { ConversionRule } from './rules-query.ts';

type Options = {
  words: Messages['vocabulary'];
  language: Language;
  narrow: boolean;
  onEdit: (rule: ConversionRule) => void;
  onProblem: (error: CombinedError | undefined) => void;
};

/** The columns of the rules. A narrow table has two: what a rule says, and whether it is applied. */
export function ruleColumns({ words, language, narrow, onEdit, onProblem }: Options) {
  const { rules } = words;
  const code = (condition: string | null) =>
    condition === null ? null : <code className="rule-condition">{condition}</code>;
  const on = {
    title: rules.on,
    key: 'on',
    render: (_: unknown, rule: OrderedRule) => <RuleSwitch rule={rule} onProblem={onProblem} />,
  };
  const actions = (rule: OrderedRule) => (
    <span className="vocabulary-actions">
      <Button size="small" type="link" aria-label={rules.editOf(rule.order)} onClick={() => onEdit(rule)}>
        {words.edit}
      </Button>
      <RuleDelete rule={rule} />
    </span>
  );
  if (narrow) {
    const conditions = [
      ['action', rules.action],
      ['placeMatch', rules.place],
      ['textMatch', rules.words],
    ] as const;
    return [
      {
        title: rules.type,
        key: 'rule',
        render: (_, rule) => (
          <div className="type-cell">
            <span>
              <span className="quiet">{rule.order}.</span> <strong>{rule.type[language]}</strong>
            </span>
            {conditions.map(
              ([condition, label]) =>
                rule[condition] !== null && (
                  <span key={condition}>
                    <span className="quiet">{label}</span> {code(rule[condition])}
                  </span>
                ),
            )}
            {actions(rule)}
          </div>
        ),
      },
      on,
    ] satisfies TableProps<OrderedRule>['columns'];
  }
  return [
    {
      title: rules.order,
      key: 'order',
      className: 'vocabulary-figure quiet',
      render: (_, rule) => rule.order,
    },
    {
      title: rules.type,
      key: 'type',
      className: 'vocabulary-name',
      render: (_, rule) => rule.type[language],
    },
    { title: rules.action, key: 'action', render: (_, rule) => code(rule.action) },
    { title: rules.place, key: 'place', render: (_, rule) => code(rule.placeMatch) },
    { title: rules.words, key: 'words', render: (_, rule) => code(rule.textMatch) },
    on,
    { title: rules.actions, key: 'actions', render: (_, rule) => actions(rule) },
  ] satisfies TableProps<OrderedRule>['columns'];
}
