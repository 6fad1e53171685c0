import type { CombinedError } from 'urql';
import type { Messages } from '../i18n/messages.ts';
import { wordFor } from '../i18n/word-for.ts';

/** What happened and what to try, in the language of the page; the server's own words where it has no other for the code. */
export function loadErrorWords({ graphQLErrors: [first] }: CombinedError, { page }: Messages): string {
  if (first === undefined) return page.why.other;
  const code = String(first.extensions.code ?? '');
  const known = wordFor(page.why, code);
  if (known === code) return `${page.why.other} ${first.message}`;
  const { id } = first.extensions;
  return typeof id === 'string' ? `${known} (${id})` : known;
}
