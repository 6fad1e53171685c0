import { InputNumber } from 'antd';
import { Field } from './field.tsx';

type Range = { from: number | null; to: number | null };
type Props = {
  label: string;
  hint?: string;
  fromLabel: string;
  toLabel: string;
  /** The least and the greatest that may be typed. */
  bounds: { min: number; max: number };
  placeholders?: { from: string; to: string };
  value: Range;
  onChange: (range: Range) => void;
};

/** Two whole numbers, from and to; what is typed beyond the other one takes it along. */
export function RangeField({
  label,
  hint,
  fromLabel,
  toLabel,
  bounds,
  placeholders,
  value,
  onChange,
}: Props) {
  const { from, to } = value;
  return (
    <Field label={label} hint={hint}>
      {() => (
        <span className="question-field__range">
          <InputNumber
            {...bounds}
            aria-label={fromLabel}
            placeholder={placeholders?.from ?? ''}
            precision={0}
            value={from}
            onChange={(next) => onChange({ from: next, to: both(next, to, Math.max) })}
          />
          –
          <InputNumber
            {...bounds}
            aria-label={toLabel}
            placeholder={placeholders?.to ?? ''}
            precision={0}
            value={to}
            onChange={(next) => onChange({ from: both(from, next, Math.min), to: next })}
          />
        </span>
      )}
    </Field>
  );
}

const both = (from: number | null, to: number | null, choose: (a: number, b: number) => number) =>
  from === null || to === null ? (choose === Math.max ? to : from) : choose(from, to);
