import { Select } from 'antd';
import { useLanguage } from '../i18n/language.tsx';
import { isNamed } from '../i18n/type-search.ts';
import type { FilterType } from './cohorts-query.ts';
import { Field } from './field.tsx';

type Props = {
  label: string;
  types: readonly FilterType[];
  value: readonly string[] | null | undefined;
  onChange: (codes: string[]) => void;
};

/** Event types; the search looks at both names, the code and the synonyms. */
export function TypesField({ label, types, value, onChange }: Props) {
  const { language, messages } = useLanguage();
  return (
    <Field label={label}>
      {(names) => (
        <Select
          {...names}
          mode="multiple"
          allowClear
          placeholder={messages.cohorts.fields.any}
          maxCount={100}
          value={[...(value ?? [])]}
          onChange={onChange}
          showSearch={{ filterOption: (text, option) => option !== undefined && isNamed(option.type, text) }}
          options={types.map((type) => ({ value: type.code, label: type[language], type }))}
        />
      )}
    </Field>
  );
}
