import { Select } from 'antd';
import { useQuery } from 'urql';
import { useLanguage } from '../../../i18n/language.tsx';
import { isNamed } from '../../../i18n/type-search.ts';
import { dependsOnTypes, type EventType, EventTypesQuery } from '../../vocabulary/types-query.ts';

type Names = { 'aria-label'?: string; 'aria-labelledby'?: string; className?: string; placeholder: string };

/** Chooses some event types; the search looks at both names, the code and the synonyms. */
export function TypesSelect({
  value,
  onChange,
  ...names
}: Names & { value: readonly string[]; onChange: (codes: readonly string[]) => void }) {
  const options = useTypeOptions();
  return (
    <Select
      {...names}
      mode="multiple"
      maxTagCount="responsive"
      showSearch={{ filterOption: isFound }}
      options={options}
      value={[...value]}
      onChange={onChange}
    />
  );
}

/** Chooses one. */
export function TypeChoice({
  value,
  onChange,
  ...names
}: Names & { value: string | null; onChange: (code: string) => void }) {
  const options = useTypeOptions();
  return (
    <Select
      {...names}
      showSearch={{ filterOption: isFound }}
      options={options}
      value={value}
      onChange={onChange}
    />
  );
}

function useTypeOptions() {
  const { language } = useLanguage();
  const [{ data }] = useQuery({ query: EventTypesQuery, context: dependsOnTypes });
  return (data?.eventTypes ?? []).map((type) => ({ value: type.code, label: type[language], type }));
}

function isFound(text: string, option: { type: EventType } | undefined): boolean {
  return option !== undefined && isNamed(option.type, text);
}
