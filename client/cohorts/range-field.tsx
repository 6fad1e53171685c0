import { InputNumber } from 'antd';
import { PairField } from './pair-field.tsx';

type Bound = number | null | undefined;
type Props = {
  label: string;
  faulty: boolean;
  /** Digits behind the point. */
  precision: number;
  from: Bound;
  to: Bound;
  onChange: (from: Bound, to: Bound) => void;
};

/** A figure's bounds, both included. */
export function RangeField({ label, faulty, precision, from, to, onChange }: Props) {
  const shape = { min: 0, max: 1_000_000_000, precision, controls: false };
  return (
    <PairField
      label={label}
      faulty={faulty}
      from={(names) => (
        <InputNumber {...names} {...shape} value={from ?? null} onChange={(next) => onChange(next, to)} />
      )}
      to={(names) => (
        <InputNumber {...names} {...shape} value={to ?? null} onChange={(next) => onChange(from, next)} />
      )}
    />
  );
}
