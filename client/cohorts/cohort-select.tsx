import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useMessages } from '../i18n/language.tsx';
import { useKept } from '../undo/use-deletions.tsx';
import { CohortDialog } from './cohort-dialog.tsx';
import { type Cohort, CohortsQuery, dependsOnCohorts } from './cohorts-query.ts';
import './cohorts.css';

type Props = {
  /** Of a saved cohort; null for all users. */
  value: string | null;
  onChange: (id: string | null) => void;
  /** Of the select, for a label; without one it is called “Cohort”. */
  id?: string;
};

/** Chooses a saved cohort by its name, changes it, or saves a new one, which is chosen then. */
export function CohortSelect({ value, onChange, id }: Props) {
  const { cohorts: words, page } = useMessages();
  const [{ data, error, fetching }] = useQuery({ query: CohortsQuery, context: dependsOnCohorts });
  const [open, setOpen] = useState<{ cohort: Cohort | null } | null>(null);
  const cohorts = useKept('cohort', data?.cohorts ?? []);
  const chosen = cohorts.find((cohort) => cohort.id === value) ?? null;
  const gone = data !== undefined && value !== null && chosen === null;
  const options = cohorts.map(({ id: key, name, size }) => ({ value: key, label: name, name, size }));
  return (
    <div className="cohort-select">
      <Select
        {...(id === undefined ? { 'aria-label': words.select.label } : { id })}
        allowClear
        loading={fetching && data === undefined}
        placeholder={words.select.all}
        notFoundContent={
          error && !data ? page.loadFailed : cohorts.length === 0 ? words.empty : words.select.none
        }
        showSearch={{ optionFilterProp: 'name' }}
        value={gone ? words.select.gone : value}
        {...(gone && { status: 'error' as const })}
        onChange={(next) => onChange(next ?? null)}
        options={options}
        optionRender={({ data: { name, size } }) => (
          <span className="cohort-option">
            {name}
            <span className="quiet">{words.size(size.users, size.sequences)}</span>
          </span>
        )}
      />
      {chosen !== null && (
        <Button
          icon={<EditOutlined />}
          aria-label={words.editOf(chosen.name)}
          title={words.edit}
          onClick={() => setOpen({ cohort: chosen })}
        />
      )}
      <Button icon={<PlusOutlined />} onClick={() => setOpen({ cohort: null })}>
        {words.add}
      </Button>
      {open !== null && (
        <CohortDialog
          cohort={open.cohort}
          onClose={(outcome) => {
            setOpen(null);
            if (outcome) onChange(outcome.kind === 'deleted' ? null : outcome.id);
          }}
        />
      )}
    </div>
  );
}
