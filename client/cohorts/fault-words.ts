import type { CombinedError } from 'urql';
import type { Messages } from '../i18n/messages.ts';
import { wordFor } from '../i18n/word-for.ts';

type Failure = Pick<CombinedError, 'networkError' | 'graphQLErrors'>;

/** Why a cohort was not saved or deleted, and the server's code. */
export function faultWords({ networkError, graphQLErrors }: Failure, words: Messages['cohorts']['fault']) {
  if (networkError) return { code: null, title: words.unreachable, detail: null };
  const code = String(graphQLErrors[0]?.extensions?.code ?? 'other');
  const known = wordFor(words, code);
  const detail = code === 'BAD_USER_INPUT' ? graphQLErrors.map(({ message }) => message).join(' ') : null;
  return { code, title: known === code ? words.other : known, detail };
}
