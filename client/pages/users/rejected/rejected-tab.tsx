import type { RejectedLine } from '../../../graphql/fragments.ts';
import { RejectedList } from './rejected-list.tsx';
import { StoredRejected } from './stored-rejected.tsx';

type Props = { sequenceId: string | null; draft: readonly RejectedLine[] | null };

/** The lines of the model that were refused: of the run that is watched, or of the present sequence. */
export function RejectedTab({ sequenceId, draft }: Props) {
  if (draft !== null) return <RejectedList lines={draft} />;
  return sequenceId === null ? null : <StoredRejected key={sequenceId} sequenceId={sequenceId} />;
}
