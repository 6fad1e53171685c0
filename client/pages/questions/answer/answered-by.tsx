import { useMessages } from '../../../i18n/language.tsx';
import type { Question } from '../questions-query.ts';
import { isRules } from './is-rules.ts';

/** Who answered: nobody but the data, the built-in rules, or a model by its name. */
export function AnsweredBy({ question: { template, model } }: { question: Question }) {
  const { answer: words } = useMessages().questions;
  if (template !== null) return <span className="answer__by">{words.exact}</span>;
  if (model === null) return null;
  return <span className="answer__by">{isRules(model) ? words.byRules : words.byModel(model)}</span>;
}
