import { Select, Tag } from 'antd';
import { useMessages } from '../../i18n/language.tsx';
import { bothNames, isNamed } from '../../i18n/type-search.ts';
import type { EventType } from './types-query.ts';

type Props = {
  id: string;
  placeholder: string;
  types: readonly EventType[];
  value: string | null;
  onChange: (code: string) => void;
  'aria-describedby'?: string;
};

/** Chooses a type; the search looks at both names, the code and the synonyms. */
export function TypeSelect({ types, ...rest }: Props) {
  const { mergeDialog } = useMessages().vocabulary;
  return (
    <Select
      {...rest}
      showSearch={{ filterOption: (text, option) => option !== undefined && isNamed(option.type, text) }}
      options={types.map((type) => ({ value: type.code, label: bothNames(type), type }))}
      optionRender={({ data: { type } }) => (
        <span className="type-option">
          {bothNames(type)}
          {type.isNew && <Tag color="purple">{mergeDialog.isNew}</Tag>}
          <code className="vocabulary-code">{type.code}</code>
        </span>
      )}
    />
  );
}
