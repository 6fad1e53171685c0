import { Skeleton } from 'antd';
import { useQuery } from 'urql';
import { LoadError } from '../../../components/load-error.tsx';
import type { CitedEvent } from '../../../graphql/citation-fields.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { useTimeFormat } from '../../../settings.tsx';
import { type EdgeExample, EdgeExamplesQuery } from './examples-query.ts';

/** So many users are shown here; all are at the edge in the graph. */
const shown = 5;

type Props = { graphId: string; number: number; onOpen: (event: CitedEvent) => void };

/** Users who show an edge: each of the events that show it opens with the behaviors that it rests on. */
export function EdgeExamples({ graphId, number, onOpen }: Props) {
  const { citation: words } = useMessages().questions;
  const [{ data, error }, reexecute] = useQuery({
    query: EdgeExamplesQuery,
    variables: { graphId, number, first: shown },
  });
  if (!data) {
    if (!error) return <Skeleton active />;
    return <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  }
  const examples = data.graph?.edges[0]?.examples ?? [];
  return (
    <section aria-label={words.examples}>
      <h4>{words.examples}</h4>
      {examples.length === 0 && <p>{words.noExamples}</p>}
      <ul className="cited__examples">
        {examples.map((example) => (
          <Example key={example.sequenceId} example={example} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

function Example({ example, onOpen }: { example: EdgeExample; onOpen: Props['onOpen'] }) {
  const { language, messages } = useLanguage();
  const time = useTimeFormat();
  const { userId, user, source, target } = example;
  return (
    <li>
      <span className="cited__user">{userId}</span>
      {user === null && messages.questions.citation.erased}
      {[source, target].map(
        (event) =>
          event !== null && (
            <button key={event.id} type="button" className="cited__open" onClick={() => onOpen(event)}>
              {event.type[language]} <time dateTime={event.start}>{time.minute(event.start)}</time>
            </button>
          ),
      )}
    </li>
  );
}
