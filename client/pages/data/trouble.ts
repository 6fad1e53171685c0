import type { CombinedError } from '@urql/core';
import type { Messages } from '../../i18n/messages.ts';
import { wordFor } from '../../i18n/word-for.ts';

/** Why something was not done: the code of a refusal, or `offline`; and the server's own words. */
export type Trouble = { code: string; message: string };

/** What went wrong with a request that brought no data. */
export function troubleIn(error: CombinedError | undefined): Trouble {
  const first = error?.graphQLErrors[0];
  if (first === undefined) return { code: 'offline', message: '' };
  return { code: String(first.extensions.code ?? ''), message: first.message };
}

/** Trouble in the language of the page. The server's own words are added where they say more. */
export function troubleWords({ code, message }: Trouble, { data: { trouble } }: Messages): string {
  const known = wordFor(trouble, code);
  if (known === code) return `${trouble.other} ${message}`;
  return code === 'BAD_USER_INPUT' || code === 'UNREADABLE_FILE' ? `${known} ${message}` : known;
}
