import type { BatchMember } from '../graphql/fragments.ts';
import { useMessages } from '../i18n/language.tsx';

/** Failed users that are named; the others are on the batch's own page. */
const named = 20;

type Props = { count: number; members: ReadonlyMap<string, BatchMember> };

/** The users of a batch that failed, and why. */
export function FailedMembers({ count, members }: Props) {
  const { batch, error } = useMessages();
  const failed = [...members.values()].filter(({ status }) => status === 'FAILED');
  return (
    <details className="failed-members">
      <summary>{batch.failed(count)}</summary>
      <ul aria-label={batch.failedTitle}>
        {failed.slice(0, named).map(({ position, userId, errorCode }) => (
          <li key={position}>
            <span className="failed-members__user">{userId}</span>{' '}
            {errorCode !== null && <span className="quiet">{error[errorCode]}</span>}
          </li>
        ))}
        {failed.length > named && <li className="quiet">{batch.failedMore(failed.length - named)}</li>}
      </ul>
    </details>
  );
}
