import { Button, type ButtonProps, Popconfirm } from 'antd';
import { type CombinedError, useMutation } from 'urql';
import { useMessages } from '../i18n/language.tsx';
import { type Cohort, DeleteCohort, dependsOnCohorts } from './cohorts-query.ts';

type Props = {
  cohort: Pick<Cohort, 'id' | 'name'>;
  look: Pick<ButtonProps, 'size' | 'type'>;
  onDeleted: () => void;
  onProblem: (error: CombinedError | undefined) => void;
};

/** Deletes a cohort, once that is confirmed. */
export function CohortDelete({ cohort: { id, name }, look, onDeleted, onProblem }: Props) {
  const { cohorts: words } = useMessages();
  const [{ fetching }, remove] = useMutation(DeleteCohort);
  return (
    <Popconfirm
      title={words.removeConfirm(name)}
      description={words.removeHint}
      okText={words.remove}
      okButtonProps={{ danger: true }}
      cancelText={words.dialog.cancel}
      onConfirm={async () => {
        const { error } = await remove({ id }, dependsOnCohorts);
        onProblem(error);
        if (!error) onDeleted();
      }}
    >
      <Button {...look} danger loading={fetching} aria-label={words.removeOf(name)}>
        {words.remove}
      </Button>
    </Popconfirm>
  );
}
