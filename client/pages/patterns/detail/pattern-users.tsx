import { Skeleton } from 'antd';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { CursorPager } from '../../../components/cursor-pager.tsx';
import { LoadError } from '../../../components/load-error.tsx';
import { useCursorPages } from '../../../components/use-cursor-pages.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { useTimeFormat } from '../../../settings.tsx';
import { PatternUsersQuery } from './detail-query.ts';
import { timelineHref } from './example-events.tsx';

const pageSize = 20;

/** The users who have a pattern by pages, each with the way to the events that show it. */
export function PatternUsers({ patternId, support }: { patternId: string; support: number }) {
  const { detail: words } = useMessages().patterns;
  const time = useTimeFormat();
  const pages = useCursorPages(patternId);
  const [{ data, error }, reexecute] = useQuery({
    query: PatternUsersQuery,
    variables: { id: patternId, first: pageSize, after: pages.after },
  });
  const users = data?.pattern?.users;
  if (!users) {
    if (!error) return <Skeleton active />;
    return <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  }
  const more = pages.index * pageSize + users.length < support && users.length === pageSize;
  return (
    <>
      <ul className="example__events">
        {users.map((example) => {
          const start = example.steps[0]?.events[0]?.start;
          return (
            <li key={example.sequenceId}>
              {start !== undefined && <time dateTime={start}>{time.minute(start)}</time>}
              {example.user === null ? (
                <span>
                  {example.userId} <span className="quiet">{words.erased}</span>
                </span>
              ) : (
                <Link href={timelineHref(example)} title={words.inTimeline} className="example__id">
                  {example.userId}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
      <CursorPager
        pages={pages}
        size={pageSize}
        shown={users.length}
        total={support}
        next={more ? (users.at(-1)?.sequenceId ?? null) : null}
      />
    </>
  );
}
