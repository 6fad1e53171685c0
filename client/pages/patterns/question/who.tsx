import { Button } from 'antd';
import { useId } from 'react';
import { CohortSelect } from '../../../cohorts/cohort-select.tsx';
import { FilterTags } from '../../../cohorts/filter-tags.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import type { Draft } from './draft.ts';

type Props = {
  value: Pick<Draft, 'cohortId' | 'filter'>;
  onChange: (who: Partial<Pick<Draft, 'cohortId' | 'filter'>>) => void;
};

/** Whose sequences are mined: everybody's or those of a cohort; and a filter, should the question before have had one. */
export function Who({ value: { cohortId, filter }, onChange }: Props) {
  const { question: words } = useMessages().patterns;
  const id = useId();
  return (
    <div className="question-field">
      <label htmlFor={id} className="question-field__label">
        {words.who}
      </label>
      <CohortSelect id={id} value={cohortId} onChange={(chosen) => onChange({ cohortId: chosen })} />
      {cohortId !== null && <span className="question-field__hint">{words.whoHint}</span>}
      {filter !== null && (
        <span>
          <FilterTags filter={filter} />
          <Button type="link" size="small" onClick={() => onChange({ filter: null })}>
            {words.unfilter}
          </Button>
        </span>
      )}
    </div>
  );
}
