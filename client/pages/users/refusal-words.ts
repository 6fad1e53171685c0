import type { Messages } from '../../i18n/messages.ts';
import type { Refusal } from '../../runs/run-transport.ts';

/** What a refusal means and what to try, in the language of the page. */
export function refusalWords({ code, message }: Refusal, { refusal }: Messages): string {
  const known = Object.entries(refusal).find(([name]) => name === code)?.[1];
  return known ?? `${refusal.other} ${message}`;
}
