import { citationsIn, withoutCitations } from './citations.ts';
import type { CitedRecord } from './figures.ts';
import { matchesFigure } from './matches-figure.ts';
import { isOneOf, momentsIn, withoutMoments } from './moments.ts';
import { withoutNames } from './names.ts';
import { numbersInWords } from './number-words.ts';
import { numbersInDigits } from './written-number.ts';

/** What is wrong with a sentence. */
export const sentenceFaults = {
  UNKNOWN_ID: 'It cites what is not there.',
  NUMBER_DIFFERS: 'A number in it is not one of what it cites.',
  UNCITED: 'It claims something and cites nothing.',
} as const;
type SentenceFault = keyof typeof sentenceFaults;

/** A sentence that was looked at. */
export interface CheckedSentence {
  /** Ids that it cites and that are there. */
  readonly citations: readonly string[];
  readonly faults: readonly { readonly fault: SentenceFault; readonly text: string }[];
}

/** What is known of the record behind an id; undefined when there is none. */
export type Lookup = (id: string) => CitedRecord | undefined;

/**
 * Checks what a sentence says against what it cites: every id must be there, every number and every date must be a figure of
 * a cited record as rounded; digits in the names of cited records are no numbers. A sentence that claims something must cite.
 *
 * @param claims whether it claims anything; a sentence with a number or a moment does in any case
 */
export function checkSentence(sentence: string, lookup: Lookup, claims: boolean): CheckedSentence {
  const ids = citationsIn(sentence);
  const records = ids.flatMap((id) => lookup(id) ?? []);
  const names = records.flatMap((record) => record.names ?? []);
  const text = withoutNames(withoutCitations(sentence), names);
  const figures = records.flatMap((record) => record.figures);
  const moments = records.flatMap((record) => record.moments);
  const written = momentsIn(text);
  const rest = withoutMoments(text);
  const numbers = [...numbersInDigits(rest), ...numbersInWords(rest)];
  const wrong = [
    ...numbers
      .filter((number) => !figures.some((figure) => matchesFigure(number, figure)))
      .map((number) => number.text),
    ...written.filter((moment) => !isOneOf(moment, moments)),
  ];
  const isClaim = claims || numbers.length + written.length > 0;
  return {
    citations: records.map(({ id }) => id),
    faults: [
      ...ids.filter((id) => !lookup(id)).map((id) => ({ fault: 'UNKNOWN_ID' as const, text: id })),
      ...(isClaim && ids.length === 0 ? [{ fault: 'UNCITED' as const, text: sentence.trim() }] : []),
      ...(ids.length === 0 ? [] : wrong.map((found) => ({ fault: 'NUMBER_DIFFERS' as const, text: found }))),
    ],
  };
}
