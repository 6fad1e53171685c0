import { Select } from 'antd';
import { useMessages } from '../i18n/language.tsx';
import { Field } from './field.tsx';

type Props = {
  label: string;
  /** What profiles say; others can be typed. */
  offered: readonly string[];
  value: readonly string[] | null | undefined;
  onChange: (values: string[]) => void;
};

/** Texts of a field of profiles. */
export function ValuesField({ label, offered, value, onChange }: Props) {
  const { fields } = useMessages().cohorts;
  return (
    <Field label={label}>
      {(names) => (
        <Select
          {...names}
          mode="tags"
          allowClear
          placeholder={fields.any}
          maxCount={100}
          tokenSeparators={[',', '，', ';', '；']}
          value={[...(value ?? [])]}
          onChange={onChange}
          options={offered.map((text) => ({ value: text, label: text }))}
        />
      )}
    </Field>
  );
}
