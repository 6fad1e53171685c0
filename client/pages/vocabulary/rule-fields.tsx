import { AutoComplete, Input, Switch } from 'antd';
import { useQuery } from 'urql';
import { useMessages } from '../../i18n/language.tsx';
import { wordFor } from '../../i18n/word-for.ts';
import { Field } from './field.tsx';
import type { RuleDraft } from './rule-draft.ts';
import { TypeSelect } from './type-select.tsx';
import { dependsOnTypes, EventTypesQuery } from './types-query.ts';

/** What a rule says: the type of its events, and the conditions. */
export function RuleFields({ draft, onChange }: { draft: RuleDraft; onChange: (draft: RuleDraft) => void }) {
  const { behavior, vocabulary } = useMessages();
  const words = vocabulary.ruleDialog;
  const [{ data }] = useQuery({ query: EventTypesQuery, context: dependsOnTypes });
  const actions = Object.keys(behavior.actions);
  const set = (part: Partial<RuleDraft>) => onChange({ ...draft, ...part });
  return (
    <div className="rule-fields">
      <Field label={words.type}>
        {(field) => (
          <TypeSelect
            {...field}
            placeholder={words.chooseType}
            types={data?.eventTypes ?? []}
            value={draft.typeCode}
            onChange={(typeCode) => set({ typeCode })}
          />
        )}
      </Field>
      <Field label={words.action} hint={words.actionHint}>
        {(field) => (
          <AutoComplete
            {...field}
            allowClear
            value={draft.action}
            options={actions.map((value) => ({
              value,
              label: `${value} · ${wordFor(behavior.actions, value)}`,
            }))}
            showSearch={{ filterOption: (text, option) => option?.label.includes(text) ?? false }}
            onChange={(action) => set({ action: action ?? '' })}
          />
        )}
      </Field>
      <Field label={words.place} hint={words.placeHint}>
        {(field) => (
          <Input
            {...field}
            allowClear
            maxLength={100}
            value={draft.placeMatch}
            onChange={({ target }) => set({ placeMatch: target.value })}
          />
        )}
      </Field>
      <Field label={words.words} hint={words.wordsHint}>
        {(field) => (
          <Input
            {...field}
            allowClear
            maxLength={100}
            value={draft.textMatch}
            onChange={({ target }) => set({ textMatch: target.value })}
          />
        )}
      </Field>
      <Field label={words.enabled}>
        {(field) => (
          <span>
            <Switch {...field} checked={draft.enabled} onChange={(enabled) => set({ enabled })} />
          </span>
        )}
      </Field>
    </div>
  );
}
