import { Input, Select } from 'antd';
import { lastDay } from '../../cohorts/day-moment.ts';
import { useMessages } from '../../i18n/language.tsx';
import type { AuditOutcome } from './audit-query.ts';

/** Which entries are listed; empty texts and null for all. Days as `2026-01-15`, both included. */
export type AuditChoice = {
  principal: string;
  action: string;
  outcome: AuditOutcome | null;
  from: string;
  to: string;
};

const outcomes = ['DONE', 'REFUSED', 'FAILED', 'ASKED'] as const satisfies AuditOutcome[];

type Props = { choice: AuditChoice; onChoose: (choice: AuditChoice) => void };

export function AuditFilter({ choice, onChoose }: Props) {
  const { audit: words } = useMessages().access;
  const input = (field: 'principal' | 'action' | 'from' | 'to', label: string, type = 'text') => (
    <Input
      className="audit-filter"
      type={type}
      aria-label={label}
      {...(type === 'date' && { prefix: <span className="quiet">{label}</span>, max: lastDay })}
      placeholder={label}
      title={label}
      value={choice[field]}
      onChange={({ target }) => onChoose({ ...choice, [field]: target.value })}
    />
  );
  return (
    <>
      {input('principal', words.who)}
      {input('action', words.action)}
      <Select
        className="audit-filter"
        aria-label={words.outcome}
        value={choice.outcome}
        onChange={(outcome) => onChoose({ ...choice, outcome })}
        options={[
          { value: null, label: words.anyOutcome },
          ...outcomes.map((value) => ({ value, label: words.outcomes[value] })),
        ]}
      />
      {input('from', words.from, 'date')}
      {input('to', words.to, 'date')}
    </>
  );
}
