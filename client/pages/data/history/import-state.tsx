import { useMessages } from '../../../i18n/language.tsx';
import type { ImportFigures } from '../import-figures.ts';
import '../../../components/state-mark.css';

const marks = {
  WAITING: 'queued',
  RUNNING: 'running',
  FINISHED: 'finished',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
  UNDONE: 'cancelled',
} as const satisfies Record<ImportFigures['status'], string>;

/** An import's state as a coloured dot and a plain word. */
export function ImportState({ status }: { status: ImportFigures['status'] }) {
  const { history } = useMessages().data;
  return (
    <span className="state-mark" data-state={marks[status]}>
      {history.status[status]}
    </span>
  );
}
