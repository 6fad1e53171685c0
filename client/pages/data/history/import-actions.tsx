import { Button } from 'antd';
import { useMutation } from 'urql';
import { useMessages } from '../../../i18n/language.tsx';
import type { ImportFigures } from '../import-figures.ts';
import { CancelImport } from '../import-query.ts';
import { UndoButton } from './undo-button.tsx';

/** What can be done with an import: cancel it while it is under way, take it back afterwards. */
export function ImportActions({ figures }: { figures: ImportFigures }) {
  const { data } = useMessages();
  const [{ fetching, error }, cancel] = useMutation(CancelImport);
  const { id, status, dryRun } = figures;
  const active = status === 'WAITING' || status === 'RUNNING';
  return (
    <>
      {error && <span role="alert">{data.history.cancelFailed}</span>}
      {active && (
        <Button danger loading={fetching} onClick={() => void cancel({ id })}>
          {data.import.cancel}
        </Button>
      )}
      {!active && status !== 'UNDONE' && !dryRun && <UndoButton figures={figures} />}
    </>
  );
}
