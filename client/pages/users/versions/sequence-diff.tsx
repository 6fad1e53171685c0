import { Skeleton, Tag } from 'antd';
import { useQuery } from 'urql';
import { LoadError } from '../../../components/load-error.tsx';
import type { Event } from '../../../graphql/fragments.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useTimeFormat } from '../../../settings.tsx';
import { CategoryTag } from '../events/category-tag.tsx';
import { type EventChange, SequenceDiffQuery, type VersionRow } from './versions-query.ts';

const colors = { ADDED: 'green', REMOVED: 'red', CHANGED: 'gold' } as const;

/** What became of the events from one version to another. */
export function SequenceDiff({ before, after }: { before: VersionRow; after: VersionRow }) {
  const { messages } = useLanguage();
  const { versions: words } = messages;
  const variables = { before: before.id, after: after.id };
  const [{ data, error }, reexecute] = useQuery({ query: SequenceDiffQuery, variables });
  const diff = data?.sequenceDiff;
  return (
    <section className="sequence-diff" aria-label={words.compare(before.version, after.version)}>
      <h3>{words.compare(before.version, after.version)}</h3>
      {error && !diff && <LoadError error={error} retry={reexecute} />}
      {!error && !diff && <Skeleton active />}
      {diff && (
        <p className="quiet">{diff.changes.length === 0 ? words.same : words.unchanged(diff.unchanged)}</p>
      )}
      {diff && (
        <ul className="sequence-diff__changes">
          {diff.changes.map((change) => (
            <Change key={`${change.before?.id}-${change.after?.id}`} change={change} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Change({ change: { kind, before, after } }: { change: EventChange }) {
  const { messages } = useLanguage();
  const { versions: words } = messages;
  const shown = after ?? before;
  if (shown === null) return null;
  return (
    <li className="sequence-diff__change">
      <Tag color={colors[kind]}>{words.kind[kind]}</Tag>
      <div>
        <EventLine event={shown} />
        {kind === 'CHANGED' && before !== null && (
          <div className="sequence-diff__before">
            {words.was} <EventLine event={before} />
          </div>
        )}
      </div>
    </li>
  );
}

function EventLine({ event }: { event: Event }) {
  const { language, messages } = useLanguage();
  const time = useTimeFormat();
  return (
    <span className="sequence-diff__event">
      <time dateTime={event.start}>{time.minute(event.start)}</time>
      <strong>{event.type[language]}</strong>
      <CategoryTag category={event.category} />
      {event.context.length > 0 && <span className="quiet">{event.context.join(' · ')}</span>}
      <span className="quiet">{messages.event.evidence(event.evidence.length)}</span>
    </span>
  );
}
