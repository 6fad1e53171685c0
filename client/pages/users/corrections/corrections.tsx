import { Alert, Button } from 'antd';
import { useMutation, useQuery } from 'urql';
import { LoadError } from '../../../components/load-error.tsx';
import { useLanguage } from '../../../i18n/language.tsx';
import { useTimeFormat } from '../../../settings.tsx';
import { actionName, behaviorPlace, behaviorSubject } from '../behaviors/behavior-words.ts';
import { CorrectionsQuery, DropCorrection } from './corrections-query.ts';

/** What was decided about a user's events by hand, each to be taken back. */
export function Corrections({ userId }: { userId: string }) {
  const { language, messages } = useLanguage();
  const { correction: words } = messages;
  const time = useTimeFormat();
  const [{ data, error }, reexecute] = useQuery({ query: CorrectionsQuery, variables: { id: userId } });
  const [{ fetching, error: refused }, drop] = useMutation(DropCorrection);
  const corrections = data?.user?.corrections;
  if (error && !corrections) return <LoadError error={error} retry={reexecute} />;
  if (!corrections) return null;
  return (
    <section className="corrections" aria-label={words.list}>
      <h3>{words.list}</h3>
      {refused && <Alert type="error" showIcon title={words.failed} description={refused.message} />}
      {corrections.length === 0 && <p className="quiet">{words.none}</p>}
      <ul>
        {corrections.map(({ id, kind, type, behaviors }) => {
          const [first] = behaviors;
          const about = first
            ? [
                time.minute(first.at),
                actionName(first, messages),
                behaviorSubject(first),
                behaviorPlace(first),
              ]
            : [];
          return (
            <li key={id}>
              <span className="corrections__what">
                {about.filter((part) => part !== '').join(' · ')}
                {behaviors.length > 1 && ` (+${behaviors.length - 1})`}{' '}
                <strong>
                  {kind === 'DELETED' || type === null ? words.deleted : words.changed(type[language])}
                </strong>
              </span>
              <Button
                size="small"
                title={words.dropHint}
                loading={fetching}
                onClick={() => void drop({ id })}
              >
                {words.drop}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
