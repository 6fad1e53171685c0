import { InputNumber, type InputNumberProps } from 'antd';
import { useId } from 'react';

type Props = Pick<InputNumberProps<number>, 'min' | 'max' | 'step' | 'precision' | 'suffix' | 'value'> & {
  label: string;
  onChange: (value: number | null) => void;
};

/** A number that rows must reach, behind what it is. */
export function NumberFilter({ label, ...input }: Props) {
  const id = useId();
  return (
    <span className="number-filter">
      <label htmlFor={id}>{label}</label>
      <InputNumber<number> id={id} {...input} />
    </span>
  );
}
