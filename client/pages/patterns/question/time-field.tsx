import { InputNumber, Select, Space } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import { Field } from './field.tsx';
import { type TimeLimit, timeUnits } from './time-limit.ts';

type Props = { label: string; value: TimeLimit; onChange: (limit: TimeLimit) => void };

/** A longest time, in minutes, hours or days; left empty there is none. */
export function TimeField({ label, value: { amount, unit }, onChange }: Props) {
  const { question: words } = useMessages().patterns;
  return (
    <Field label={label}>
      {(names) => (
        <Space.Compact block>
          <InputNumber
            {...names}
            className="question-field__grow"
            min={0}
            placeholder={words.any}
            value={amount}
            onChange={(next) => onChange({ amount: next, unit })}
          />
          <Select
            aria-label={`${label}: ${words.unit}`}
            className="question-field__unit"
            value={unit}
            options={timeUnits.map((one) => ({ value: one, label: words.units[one] }))}
            onChange={(next) => onChange({ amount, unit: next })}
          />
        </Space.Compact>
      )}
    </Field>
  );
}
