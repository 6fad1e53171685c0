import { InputNumber, Select } from 'antd';
import { CohortSelect } from '../../../cohorts/cohort-select.tsx';
import { FilterTags } from '../../../cohorts/filter-tags.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import type { Draft, TargetDraft } from './draft.ts';
import { Field } from './field.tsx';
import { TypeChoice } from './types-select.tsx';

type Props = { draft: Draft; onChange: (part: Partial<Draft>) => void };

const beginnings = {
  none: { by: 'none' },
  type: { by: 'type', code: null },
  category: { by: 'category', category: 'CONVERSION' },
  cohort: { by: 'cohort', cohortId: null },
} as const satisfies Record<string, TargetDraft>;

/** What splits the users in two groups that are compared, and how large each must be. */
export function TargetField({ draft: { target, minGroup }, onChange }: Props) {
  const { question: words } = useMessages().patterns;
  const choices = ['none', 'type', 'category', 'cohort'] as const;
  return (
    <>
      <Field label={words.target} hint={words.targetHint[target.by]}>
        {(names) => (
          <>
            <Select
              {...names}
              value={target.by}
              options={[...choices, ...(target.by === 'profile' ? (['profile'] as const) : [])].map((by) => ({
                value: by,
                label: words.targets[by],
              }))}
              onChange={(by) => by !== 'profile' && onChange({ target: beginnings[by] })}
            />
            <TargetChoice target={target} onChange={(chosen) => onChange({ target: chosen })} />
          </>
        )}
      </Field>
      {target.by !== 'none' && (
        <Field label={words.minGroup}>
          {(names) => (
            <InputNumber
              {...names}
              min={1}
              precision={0}
              value={minGroup}
              onChange={(next) => next !== null && onChange({ minGroup: next })}
            />
          )}
        </Field>
      )}
    </>
  );
}

const categories = ['CONVERSION', 'ENGAGEMENT', 'CHURN'] as const;

/** The event, category or cohort itself. */
function TargetChoice({
  target,
  onChange,
}: {
  target: TargetDraft;
  onChange: (target: TargetDraft) => void;
}) {
  const { event, patterns } = useMessages();
  const { question: words } = patterns;
  switch (target.by) {
    case 'type':
      return (
        <TypeChoice
          aria-label={words.targetType}
          placeholder={words.choose}
          value={target.code}
          onChange={(code) => onChange({ by: 'type', code })}
        />
      );
    case 'category':
      return (
        <Select
          aria-label={words.targetCategory}
          value={target.category}
          options={categories.map((one) => ({ value: one, label: event.category[one] }))}
          onChange={(category) => onChange({ by: 'category', category })}
        />
      );
    case 'cohort':
      return (
        <CohortSelect value={target.cohortId} onChange={(cohortId) => onChange({ by: 'cohort', cohortId })} />
      );
    case 'profile':
      return <FilterTags filter={target.profile} />;
    case 'none':
      return null;
  }
}
