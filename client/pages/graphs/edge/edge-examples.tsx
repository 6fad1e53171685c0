import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { CursorPager } from '../../../components/cursor-pager.tsx';
import { LoadError } from '../../../components/load-error.tsx';
import { useCursorPages } from '../../../components/use-cursor-pages.ts';
import { graphql } from '../../../graphql/graphql.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { useTimeFormat } from '../../../settings.tsx';
import { timelineHref } from '../neighbourhood/event-line.tsx';
import '../neighbourhood/neighbourhood.css';

const EdgeExamplesQuery = graphql(`
  query EdgeExamples($graphId: ID!, $number: Int!, $first: Int!, $after: ID) {
    graph(id: $graphId) {
      id
      edges(numbers: [$number]) {
        number
        examples(first: $first, after: $after) {
          userId
          sequenceId
          sourceEventId
          targetEventId
          user {
            id
          }
          source {
            id
            start
          }
        }
      }
    }
  }
`);

const pageSize = 5;

type Props = { graphId: string; edge: { number: number; users: number } };

/** Users who show an edge, each with the way to the two events on the time line; found when they are asked for. */
export function EdgeExamples(props: Props) {
  const { edge: words } = useMessages().graphs;
  const [asked, setAsked] = useState(false);
  return (
    <section aria-label={words.examples}>
      <h4>{words.examples}</h4>
      {asked ? <Examples {...props} /> : <Button onClick={() => setAsked(true)}>{words.showExamples}</Button>}
    </section>
  );
}

function Examples({ graphId, edge }: Props) {
  const { graphs, patterns } = useMessages();
  const { edge: words } = graphs;
  const time = useTimeFormat();
  const pages = useCursorPages(`${graphId}-${edge.number}`);
  const [{ data, error }, reexecute] = useQuery({
    query: EdgeExamplesQuery,
    variables: { graphId, number: edge.number, first: pageSize, after: pages.after },
  });
  const examples = data?.graph?.edges[0]?.examples;
  if (!examples) {
    if (!error) return <Skeleton active />;
    return <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  }
  const more = pages.index * pageSize + examples.length < edge.users && examples.length === pageSize;
  return (
    <>
      {examples.length === 0 && <p className="quiet">{words.noExamples}</p>}
      <ul>
        {examples.map(({ userId, user, sequenceId, sourceEventId, targetEventId, source }) => (
          <li key={sequenceId} className="neighbour-user">
            {user === null ? (
              <span>
                {userId} <span className="quiet">{patterns.detail.erased}</span>
              </span>
            ) : (
              <Link
                href={timelineHref(
                  userId,
                  [sourceEventId, targetEventId].filter((id) => id !== null),
                )}
                title={patterns.detail.inTimeline}
              >
                {userId}
              </Link>
            )}
            {source && <time dateTime={source.start}>{time.minute(source.start)}</time>}
          </li>
        ))}
      </ul>
      <CursorPager
        pages={pages}
        size={pageSize}
        shown={examples.length}
        total={edge.users}
        next={more ? (examples.at(-1)?.sequenceId ?? null) : null}
      />
    </>
  );
}
