import type { Messages } from '../../i18n/messages.ts';

type Words = Messages['data']['fault'];

/** A refused row, as the server says why: a code with what it is about, and English for what the page has no words for. */
export type Fault = { code: keyof Words | null; values: readonly string[]; reason: string };

/** Why a row is refused, in the language of the page. */
export function faultWords({ code, values: [first = '', second = ''], reason }: Fault, words: Words): string {
  return code === null ? reason : words[code](first, second);
}
