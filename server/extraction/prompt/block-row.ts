import type { Language } from '../../llm/language.ts';
import type { PromptProfile, PromptRow } from '../types.ts';
import type { Clock } from './clock.ts';
import type { BlockRow, Fact } from './data-block.ts';
import { durationWords } from './duration-words.ts';
import { excerpt } from './excerpt.ts';

/** Longest name and longest free text that a prompt shows, in characters; the rest is replaced by `…`. */
export const MAX_NAME = 120;
export const MAX_TEXT = 400;

function cut(value: string | null, limit: number): string | null {
  if (value === null || value === '') return null;
  return excerpt(value, limit);
}

const name = (value: string | null) => cut(value, MAX_NAME);
const list = (values: readonly string[]) => cut(values.join(', '), MAX_TEXT);

/** A behavior as the prompt shows it, under its number within the step. */
export function blockRow(number: number, row: PromptRow, clock: Clock, language: Language): BlockRow {
  return {
    number,
    time: clock.local(row.at),
    cells: {
      action: name(row.action),
      item: name(row.item),
      item_category: name(row.itemCategory),
      app: name(row.app),
      app_category: name(row.appCategory),
      app_tags: list(row.appTags),
      media: name(row.media),
      media_type: name(row.mediaType),
      place: name(row.place),
      place_type: name(row.placeType),
      duration: row.duration === null ? null : durationWords(row.duration, language),
      text: cut(row.text, MAX_TEXT),
    },
  };
}

function income({ income, incomePeriod }: PromptProfile): string | null {
  if (income === null) return null;
  return `${income} yuan ${incomePeriod === null ? '(period unknown)' : `per ${incomePeriod.toLowerCase()}`}`;
}

/** What is known about the user, for the block's first line; nothing is said where nothing is known. */
export function profileFacts(profile: PromptProfile): Fact[] {
  const facts: readonly (readonly [string, string | null])[] = [
    ['age', profile.age === null ? null : String(profile.age)],
    ['gender', name(profile.gender)],
    ['city', name(profile.city)],
    ['occupation', name(profile.occupation)],
    ['income', income(profile)],
    ['interests', list(profile.interests)],
    ['budget', profile.budget === null ? null : `${Math.round(profile.budget * 10_000)} yuan`],
    ['has_car', profile.hasCar === null ? null : profile.hasCar ? 'yes' : 'no'],
    ['purchase_intent', name(profile.purchaseIntent)],
    ['about', cut(profile.text, MAX_TEXT)],
  ];
  return facts.flatMap(([fact, value]) => (value === null ? [] : [[fact, value] as const]));
}
