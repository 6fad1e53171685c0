import type { Messages } from '../../../i18n/messages.ts';
import { wordFor } from '../../../i18n/word-for.ts';
import type { Refusal } from '../../../runs/run-transport.ts';

/** What a refusal means and what to try, in the language of the page. */
export function refusalWords({ code, message }: Refusal, { refusal }: Messages): string {
  const known = wordFor(refusal, code);
  return known === code ? `${refusal.other} ${message}` : known;
}
