import { InputNumber, Select, Space } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import { type Draft, newDraft } from './draft.ts';
import { Field } from './field.tsx';

type Support = Draft['support'];
/** @param minable users that can be mined; null while unknown */
type Props = { value: Support; minable: number | null; onChange: (support: Support) => void };

/** How many users must have a pattern: a share of them, or a number. */
export function SupportField({ value: { unit, amount }, minable, onChange }: Props) {
  const { question: words } = useMessages().patterns;
  const share = unit === 'SHARE';
  const least =
    share && minable !== null ? Math.ceil(Number(((amount * minable) / 100).toPrecision(12))) : null;
  const [lowest, highest] = share ? [0.01, 100] : [1, 1_000_000_000];
  return (
    <Field
      label={words.support}
      hint={[
        words.supportHint,
        least === null || minable === null ? '' : words.supportOf(Math.max(1, least), minable),
      ].join(' ')}
    >
      {(names) => (
        <Space.Compact block>
          <InputNumber
            {...names}
            className="question-field__grow"
            min={lowest}
            max={highest}
            precision={share ? 2 : 0}
            formatter={(text) => String(text ?? '').replace(/\.0+$|(\.\d*?)0+$/, '$1')}
            value={amount}
            onChange={(next) => next !== null && onChange({ unit, amount: next })}
          />
          <Select
            aria-label={words.supportUnit}
            className="question-field__unit"
            value={unit}
            options={(['SHARE', 'USERS'] as const).map((one) => ({
              value: one,
              label: words.supportUnits[one],
            }))}
            onChange={(next) =>
              onChange({ unit: next, amount: next === 'SHARE' ? newDraft.support.amount : (least ?? 2) })
            }
          />
        </Space.Compact>
      )}
    </Field>
  );
}
