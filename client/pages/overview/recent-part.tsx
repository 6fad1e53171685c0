import { Link } from 'wouter';
import { useMessages } from '../../i18n/language.tsx';
import { localMinute } from '../../i18n/local-time.ts';
import { OverviewPart } from './overview-part.tsx';
import type { Result } from './overview-query.ts';

/** What was made last, each a way to it. */
export function RecentPart({ results }: { results: readonly Result[] }) {
  const { recent: words } = useMessages().overview;
  const holds = ({ kind, count }: Result) => (kind === 'ANSWER' ? words.ANSWER : words[kind](count ?? 0));
  return (
    <OverviewPart title={words.title} none={words.none}>
      {results.map((result) => (
        <li key={`${result.kind}-${result.id}`} className="overview-line">
          <Link href={hrefOf(result)} className="overview-line__name">
            {result.title ?? words.patterns}
          </Link>
          <span className="overview-line__more">
            {holds(result)} · {localMinute(result.at)}
          </span>
        </li>
      ))}
    </OverviewPart>
  );
}

function hrefOf({ kind, id, ofId }: Result): string {
  switch (kind) {
    case 'SEQUENCE':
      return `/users/${encodeURIComponent(id)}`;
    case 'MINING':
      return `/patterns/${id}`;
    case 'GRAPH':
      return `/graphs/${id}`;
    case 'ANSWER':
      return `/questions/${ofId}?question=${id}`;
    case 'IMPORT':
      return `/data/history/${id}`;
  }
}
