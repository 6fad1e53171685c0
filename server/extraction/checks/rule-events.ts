import type { Language } from '../../llm/language.ts';
import { matchConversion } from '../../vocabulary/conversion-rules.ts';
import type { ConversionRuleEntry, EventTypeEntry } from '../../vocabulary/types.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { durationWords } from '../prompt/duration-words.ts';
import { excerpt } from '../prompt/excerpt.ts';
import type { ExtractedEvent, PromptRow } from '../types.ts';
import { evidenceOf, type NumberedRow } from './evidence.ts';

/** Rows of one type and item that begin within this time of each other are one event. */
const together = 30 * 60_000;
const maxContextLength = 80;

interface Conversion extends NumberedRow {
  readonly type: EventTypeEntry;
}

function conversionOf(
  numbered: NumberedRow,
  rules: readonly ConversionRuleEntry[],
  vocabulary: Vocabulary,
): Conversion | null {
  const rule = matchConversion(numbered.row, rules);
  if (rule === null) return null;
  const type = vocabulary.byCode(rule.typeCode);
  if (type === null)
    throw new Error(`Conversion rule ${rule.id} names the unknown event type ${rule.typeCode}.`);
  return { ...numbered, type };
}

type Group = [Conversion, ...Conversion[]];

const belongs = (earlier: Conversion, later: Conversion): boolean =>
  earlier.type.code === later.type.code &&
  earlier.row.item === later.row.item &&
  later.row.at.getTime() - earlier.row.at.getTime() <= together;

function grouped(conversions: readonly Conversion[]): Group[] {
  const groups: Group[] = [];
  for (const conversion of conversions) {
    const group = groups.find((candidate) => candidate.some((earlier) => belongs(earlier, conversion)));
    if (group === undefined) groups.push([conversion]);
    else group.push(conversion);
  }
  return groups;
}

function contextOf({ item, place, app, text, duration }: PromptRow, language: Language): string[] {
  const named = [item, place, app].filter((value) => value !== null);
  const said = named.length === 0 && text !== null ? [text] : named;
  const words = said.map((value) => excerpt(value, maxContextLength));
  return duration === null ? words : [...words, durationWords(duration, language)];
}

/**
 * The events of a step that no accepted line gives: conversions by rule whose behavior nothing covers.
 * One event for each behavior; those of the same type and item within 30 minutes are one.
 * `rows` are the step's, number n at n - 1, in time order. Throws for a rule whose type the vocabulary lacks.
 */
export function conversionEventsForUncovered(options: {
  rows: readonly PromptRow[];
  covered: ReadonlySet<number>;
  rules: readonly ConversionRuleEntry[];
  vocabulary: Vocabulary;
  language: Language;
}): ExtractedEvent[] {
  const { rows, covered, rules, vocabulary, language } = options;
  const conversions = rows
    .map((row, index) => ({ number: index + 1, row }))
    .filter(({ number }) => !covered.has(number))
    .map((numbered) => conversionOf(numbered, rules, vocabulary))
    .filter((conversion) => conversion !== null);
  return grouped(conversions).map((group) => ({
    ...evidenceOf(group),
    type: group[0].type,
    category: 'CONVERSION',
    claimedConversion: false,
    source: 'RULE',
    context: [...new Set(group.flatMap(({ row }) => contextOf(row, language)))],
  }));
}
