import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { type CombinedError, useMutation } from 'urql';
import { useMessages } from '../i18n/language.tsx';
import { CohortDelete } from './cohort-delete.tsx';
import { CohortFault } from './cohort-fault.tsx';
import {
  ChangeCohort,
  type Cohort,
  type CohortFilter,
  CreateCohort,
  dependsOnCohorts,
} from './cohorts-query.ts';
import { Field } from './field.tsx';
import { faultsOf, filterOf } from './filter.ts';
import { FilterFields } from './filter-fields.tsx';

const longestName = 80;

/** What became of the cohort of a dialog. */
type CohortOutcome = { kind: 'saved' | 'deleted'; id: string };

type Props = {
  /** Null for a new one. */
  cohort: Cohort | null;
  /** Null when nothing was done. */
  onClose: (outcome: CohortOutcome | null) => void;
};

/** Saves a new cohort, or changes or deletes one. */
export function CohortDialog({ cohort, onClose }: Props) {
  const { cohorts: words } = useMessages();
  const form = useId();
  const [name, setName] = useState(cohort?.name ?? '');
  const [filter, setFilter] = useState<CohortFilter>(() => (cohort === null ? {} : filterOf(cohort.filter)));
  const [problem, setProblem] = useState<CombinedError>();
  const [creating, create] = useMutation(CreateCohort);
  const [changing, change] = useMutation(ChangeCohort);
  const taken = problem?.graphQLErrors[0]?.extensions?.code === 'NAME_TAKEN';
  const sound = name.trim() !== '' && faultsOf(filter).size === 0;
  const submit = async () => {
    if (!sound) return;
    const given = { name: name.trim(), filter };
    const { data, error } =
      cohort === null
        ? await create(given, dependsOnCohorts)
        : await change({ id: cohort.id, ...given }, dependsOnCohorts);
    setProblem(error);
    if (data) onClose({ kind: 'saved', id: data.cohort.id });
  };
  return (
    <Modal
      open
      width={820}
      title={cohort === null ? words.dialog.add : words.dialog.edit}
      onCancel={() => onClose(null)}
      footer={
        <div className="cohort-dialog__footer">
          {cohort !== null && (
            <CohortDelete
              cohort={cohort}
              look={{ type: 'default' }}
              onDelete={() => onClose({ kind: 'deleted', id: cohort.id })}
            />
          )}
          <Button onClick={() => onClose(null)}>{words.dialog.cancel}</Button>
          <Button
            type="primary"
            htmlType="submit"
            form={form}
            disabled={!sound}
            loading={creating.fetching || changing.fetching}
          >
            {words.dialog.save}
          </Button>
        </div>
      }
    >
      <form
        id={form}
        className="cohort-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label={words.name} hint={words.dialog.nameHint} fault={taken ? words.fault.NAME_TAKEN : null}>
          {(names) => (
            <Input
              {...names}
              autoFocus
              maxLength={longestName}
              value={name}
              onChange={({ target }) => {
                setName(target.value);
                setProblem(undefined);
              }}
            />
          )}
        </Field>
        <FilterFields value={filter} onChange={setFilter} />
        {cohort !== null && <p className="quiet">{words.dialog.keptHint}</p>}
        {!taken && <CohortFault error={problem} />}
      </form>
    </Modal>
  );
}
