import { InputNumber, Select } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import type { Draft } from './draft.ts';
import { Field } from './field.tsx';
import { RangeField } from './range-field.tsx';
import { TimeField } from './time-field.tsx';
import { TypesSelect } from './types-select.tsx';

const steps = ['EVENT', 'HOUR', 'DAY'] as const;
const places = ['first', 'last', 'contains'] as const;

/** The conditions that few questions need. */
export function MoreFields({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  const { question: words } = useMessages().patterns;
  return (
    <>
      <TimeField label={words.gapTime} value={draft.gapTime} onChange={(gapTime) => onChange({ gapTime })} />
      <TimeField label={words.span} value={draft.span} onChange={(span) => onChange({ span })} />
      <RangeField
        label={words.gap}
        hint={words.gapHint}
        fromLabel={words.gapFrom}
        toLabel={words.gapTo}
        bounds={{ min: 1, max: 1_000 }}
        placeholders={{ from: '1', to: words.any }}
        value={{ from: draft.minGap, to: draft.maxGap }}
        onChange={({ from, to }) => onChange({ minGap: from, maxGap: to })}
      />
      {places.map((place) => (
        <Field key={place} label={words[place]}>
          {(names) => (
            <TypesSelect
              {...names}
              placeholder={words.anyType}
              value={draft[place]}
              onChange={(codes) => onChange({ [place]: codes })}
            />
          )}
        </Field>
      ))}
      <Field label={words.step} hint={words.stepHint}>
        {(names) => (
          <Select
            {...names}
            value={draft.step}
            options={steps.map((step) => ({ value: step, label: words.steps[step] }))}
            onChange={(step) => onChange({ step })}
          />
        )}
      </Field>
      <Field label={words.top} hint={words.topHint}>
        {(names) => (
          <InputNumber
            {...names}
            min={1}
            max={100_000}
            precision={0}
            placeholder={words.topAll}
            value={draft.top}
            onChange={(top) => onChange({ top })}
          />
        )}
      </Field>
    </>
  );
}
