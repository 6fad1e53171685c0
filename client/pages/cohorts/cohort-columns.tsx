import { Button, type TableProps } from 'antd';
import { CohortDelete } from '../../cohorts/cohort-delete.tsx';
import type { Cohort } from '../../cohorts/cohorts-query.ts';
import { FilterTags } from '../../cohorts/filter-tags.tsx';
import type { Messages } from '../../i18n/messages.ts';

type Options = {
  words: Messages['cohorts'];
  narrow: boolean;
  onEdit: (cohort: Cohort) => void;
};

/** The columns of cohorts; a narrow table has one. */
export function cohortColumns({ words, narrow, onEdit }: Options) {
  const actions = (cohort: Cohort) => (
    <span className="cohorts-actions">
      <Button size="small" type="link" aria-label={words.editOf(cohort.name)} onClick={() => onEdit(cohort)}>
        {words.edit}
      </Button>
      <CohortDelete cohort={cohort} look={{ size: 'small', type: 'link' }} />
    </span>
  );
  if (narrow)
    return [
      {
        title: words.name,
        key: 'cohort',
        render: (_, cohort) => (
          <div className="cohorts-cell">
            <strong className="cohorts-name">{cohort.name}</strong>
            <span className="quiet">{words.size(cohort.size.users, cohort.size.sequences)}</span>
            <FilterTags filter={cohort.filter} />
            {actions(cohort)}
          </div>
        ),
      },
    ] satisfies TableProps<Cohort>['columns'];
  const figure = { align: 'right' as const, className: 'cohorts-figure' };
  return [
    { title: words.name, key: 'name', className: 'cohorts-name', render: (_, { name }) => name },
    { title: words.who, key: 'who', render: (_, { filter }) => <FilterTags filter={filter} /> },
    { title: words.users, key: 'users', ...figure, render: (_, { size }) => size.users.toLocaleString('en') },
    {
      title: words.sequences,
      key: 'sequences',
      ...figure,
      render: (_, { size }) => size.sequences.toLocaleString('en'),
    },
    { title: words.actions, key: 'actions', render: (_, cohort) => actions(cohort) },
  ] satisfies TableProps<Cohort>['columns'];
}
