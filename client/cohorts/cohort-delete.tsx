import { Button, type ButtonProps } from 'antd';
import { useMessages } from '../i18n/language.tsx';
import { useDelete } from '../undo/use-deletions.tsx';
import { type Cohort, DeleteCohort, dependsOnCohorts } from './cohorts-query.ts';

type Props = {
  cohort: Pick<Cohort, 'id' | 'name'>;
  look: Pick<ButtonProps, 'size' | 'type'>;
  onDelete?: () => void;
};

/** Deletes a cohort. */
export function CohortDelete({ cohort: { id, name }, look, onDelete }: Props) {
  const { cohorts: words, undo } = useMessages();
  const remove = useDelete();
  const go = () => {
    remove({
      key: `cohort:${id}`,
      label: undo.cohort(name),
      hint: words.removeHint,
      mutation: DeleteCohort,
      variables: { id },
      context: dependsOnCohorts,
    });
    onDelete?.();
  };
  return (
    <Button {...look} danger aria-label={words.removeOf(name)} onClick={go}>
      {words.remove}
    </Button>
  );
}
