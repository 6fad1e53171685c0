import { Select } from 'antd';
import { useQuery } from 'urql';
import { useMessages } from '../../../i18n/language.tsx';
import type { Draft } from './draft.ts';
import { CohortsQuery } from './question-query.ts';

type Cohort = { id: string; name: string };
type Names = { 'aria-label'?: string; 'aria-labelledby'?: string; 'aria-describedby'?: string };

/** Values of the choice that are no cohort; ids of cohorts are figures. */
const [everybody, filtered] = ['everybody', 'filtered'] as const;

type Props = Names & {
  value: Pick<Draft, 'cohort' | 'filter'>;
  onChange: (who: Pick<Draft, 'cohort' | 'filter'>) => void;
};

/** Whose sequences are mined: everybody's, those of a cohort, or those that the question before asked for. */
export function Who({ value: { cohort, filter }, onChange, ...names }: Props) {
  const { question } = useMessages().patterns;
  const options = useCohortOptions(cohort);
  return (
    <Select
      {...names}
      value={cohort?.id ?? (filter === null ? everybody : filtered)}
      options={[
        { value: everybody, label: question.everybody },
        ...(filter === null ? [] : [{ value: filtered, label: question.filtered }]),
        ...options,
      ]}
      onChange={(chosen: string) => {
        if (chosen === filtered) return onChange({ cohort: null, filter });
        const named = options.find((one) => one.value === chosen);
        onChange({ cohort: named ? { id: named.value, name: named.label } : null, filter: null });
      }}
    />
  );
}

/** The cohort that is compared with all others. */
export function CohortChoice({
  value,
  onChange,
  ...names
}: Names & { value: Cohort | null; onChange: (cohort: Cohort) => void }) {
  const { question } = useMessages().patterns;
  const options = useCohortOptions(value);
  return (
    <Select
      {...names}
      placeholder={question.choose}
      value={value?.id ?? null}
      options={options}
      onChange={(id, option) => {
        if (id !== null && option !== undefined && !Array.isArray(option))
          onChange({ id, name: option.label });
      }}
    />
  );
}

/** The saved cohorts; and the one that was asked for before, should it be gone. */
function useCohortOptions(chosen: Cohort | null) {
  const [{ data }] = useQuery({ query: CohortsQuery, context: dependsOnCohorts });
  const saved = data?.cohorts ?? [];
  const gone = chosen === null || saved.some(({ id }) => id === chosen.id) ? [] : [chosen];
  return [...saved, ...gone].map(({ id, name }) => ({ value: id, label: name }));
}

/** An answer without a single cohort depends on cohorts, too. */
const dependsOnCohorts = { additionalTypenames: ['Cohort'] };
