import { Input, InputNumber, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { CohortSelect } from '../../../cohorts/cohort-select.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { longestName } from '../list/rename-graph-button.tsx';
import type { GraphDraft } from './graph-draft.ts';

type Props = { draft: GraphDraft; onChange: (part: Partial<GraphDraft>) => void };

const focuses = ['COMPREHENSIVE', 'CONVERSION', 'CHURN', 'PROFILE'] as const;

/** What a graph is to be made of. */
export function OrderFields({ draft, onChange }: Props) {
  const { order: words, focus, focusHint } = useMessages().graphs;
  return (
    <div className="graph-order">
      <Field label={words.focus} hint={focusHint[draft.focus]}>
        {(id) => (
          <Select
            id={id}
            value={draft.focus}
            onChange={(chosen) => onChange({ focus: chosen })}
            options={focuses.map((value) => ({ value, label: focus[value] }))}
          />
        )}
      </Field>
      <Field label={words.window} hint={words.windowHint}>
        {(id) => (
          <InputNumber<number>
            id={id}
            min={1}
            max={30}
            precision={0}
            suffix={words.days}
            value={draft.windowDays}
            onChange={(days) => onChange({ windowDays: days ?? 3 })}
          />
        )}
      </Field>
      <Field label={words.least} hint={words.leastHint}>
        {(id) => (
          <InputNumber<number>
            id={id}
            min={2}
            max={1_000_000}
            precision={0}
            value={draft.leastUsers}
            onChange={(users) => onChange({ leastUsers: users ?? 10 })}
          />
        )}
      </Field>
      <Field label={words.who}>
        {(id) => (
          <CohortSelect id={id} value={draft.cohortId} onChange={(cohortId) => onChange({ cohortId })} />
        )}
      </Field>
      <Field label={words.name} hint={words.nameHint}>
        {(id) => (
          <Input
            id={id}
            maxLength={longestName}
            value={draft.name}
            onChange={({ target }) => onChange({ name: target.value })}
          />
        )}
      </Field>
      <Field label={words.language} hint={words.languageHint}>
        {(id) => (
          <Select
            id={id}
            value={draft.language}
            onChange={(language) => onChange({ language })}
            options={[
              { value: 'ZH', label: '中文' },
              { value: 'EN', label: 'English' },
            ]}
          />
        )}
      </Field>
    </div>
  );
}

type FieldProps = { label: string; hint?: string; children: (id: string) => ReactNode };

function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className="graph-order__field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint !== undefined && <span className="graph-order__hint">{hint}</span>}
    </div>
  );
}
