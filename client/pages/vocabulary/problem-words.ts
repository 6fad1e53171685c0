import type { CombinedError } from 'urql';
import type { Messages } from '../../i18n/messages.ts';
import { wordFor } from '../../i18n/word-for.ts';

type Failure = Pick<CombinedError, 'networkError' | 'graphQLErrors'>;
type Words = Messages['vocabulary']['problem'];

/** Why something was not done: in the page's language, and, where it says more, as the server put it. */
export function problemWords({ networkError, graphQLErrors }: Failure, words: Words) {
  if (networkError) return { title: words.unreachable, detail: null };
  const code = String(graphQLErrors[0]?.extensions?.code ?? 'other');
  const known = wordFor(words, code);
  return {
    title: known === code ? words.other : known,
    detail: code === 'NOT_FOUND' ? null : graphQLErrors.map(({ message }) => message).join(' '),
  };
}
