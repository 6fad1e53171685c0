import { Input } from 'antd';
import { useMessages } from '../i18n/language.tsx';
import { useSettings } from '../settings.tsx';
import type { CohortFilter } from './cohorts-query.ts';
import { dayAt, lastDay, nextDay, startOfDay } from './day-moment.ts';
import { PairField } from './pair-field.tsx';

type Period = Pick<CohortFilter, 'from' | 'to'>;
type Props = { value: Period; faulty: boolean; onChange: (period: Period) => void };

/** First and last day, both included, as clocks show them where the logs come from. */
export function PeriodField({ value: { from, to }, faulty, onChange }: Props) {
  const { fields } = useMessages().cohorts;
  const timeZone = useSettings()?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <PairField
      label={fields.period}
      hint={fields.periodHint}
      faulty={faulty}
      from={(names) => (
        <Input
          {...names}
          type="date"
          max={lastDay}
          value={from == null ? '' : dayAt(Date.parse(from), timeZone)}
          onChange={({ target: { value: day } }) =>
            onChange({ from: day === '' ? null : startOfDay(day, timeZone), to: to ?? null })
          }
        />
      )}
      to={(names) => (
        <Input
          {...names}
          type="date"
          max={lastDay}
          value={to == null ? '' : dayAt(Date.parse(to) - 1, timeZone)}
          onChange={({ target: { value: day } }) =>
            onChange({ from: from ?? null, to: day === '' ? null : startOfDay(nextDay(day), timeZone) })
          }
        />
      )}
    />
  );
}
