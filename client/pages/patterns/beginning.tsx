import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useMessages } from '../../i18n/language.tsx';
import { localMinute } from '../../i18n/local-time.ts';
import { AnswersQuery, dependsOnAnswers } from './answer/answer-query.ts';
import { useAsked } from './question/use-asked.ts';

/** Before the first question: what can be asked here, and what was asked last. */
export function Beginning() {
  const { answer: words, patterns } = useMessages().patterns;
  const asked = useAsked();
  const [{ data }] = useQuery({
    query: AnswersQuery,
    variables: { first: 5, after: null },
    context: dependsOnAnswers,
  });
  const answers = data?.minings.edges.map(({ node }) => node) ?? [];
  return (
    <div className="patterns-beginning">
      <h2>{words.begin}</h2>
      <p>{words.beginHint}</p>
      {answers.length > 0 && (
        <>
          <h3>{words.earlier}</h3>
          <ul>
            {answers.map(({ id, question, patternCount, createdAt }) => (
              <li key={id}>
                <Link href={`/patterns/${id}`}>{asked(question)}</Link>
                <span className="quiet">
                  {patterns(patternCount)} · {localMinute(createdAt)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
