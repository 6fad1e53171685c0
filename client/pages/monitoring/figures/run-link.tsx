import { Link } from 'wouter';
import { useMessages } from '../../../i18n/language.tsx';
import { wordFor } from '../../../i18n/word-for.ts';

type Props = { run: { id: string; kind: string; subject: string | null } };

/** A run by what it is and whom it is about, and the way to it. */
export function RunLink({ run: { id, kind, subject } }: Props) {
  const { runs } = useMessages();
  return (
    <Link href={`/runs/${id}`} className="run-link">
      {wordFor(runs.kinds, kind)}
      {subject !== null && <span className="run-link__subject">{wordFor(runs.subjects, subject)}</span>}
    </Link>
  );
}
