import { Segmented } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import type { Draft } from './draft.ts';
import { Field } from './field.tsx';

const kinds = ['CLOSED', 'ALL', 'MAXIMAL'] as const;

/** Which of the frequent patterns are wanted, and what that means. */
export function KindField({
  value,
  onChange,
}: {
  value: Draft['kind'];
  onChange: (kind: Draft['kind']) => void;
}) {
  const { question: words } = useMessages().patterns;
  return (
    <Field label={words.kind} hint={words.kindHint[value]}>
      {(names) => (
        <Segmented
          {...names}
          block
          value={value}
          onChange={onChange}
          options={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
      )}
    </Field>
  );
}
