import type { Language } from '../llm/language.ts';
import { escapeCell, escapeListElement } from '../llm/lines/cells.ts';
import { seedEventTypes } from '../vocabulary/event-types.ts';
import { createVocabulary, typeName } from '../vocabulary/vocabulary.ts';
import { type Group, groupRows } from './offline/groups.ts';
import { brandsIn } from './offline/themes.ts';
import { type BlockRow, readBlock } from './prompt/data-block.ts';
import { excerpt } from './prompt/excerpt.ts';
import { answerLanguage } from './prompt/prompt.ts';

const vocabulary = createVocabulary(seedEventTypes);
const conversions = new Set(['purchase', 'place_order', 'add_to_cart', 'test_drive', 'visit_dealership']);
const turnings = new Set(['leave', 'cancel_order']);
const maxFacts = 5;
const maxFactLength = 40;

/** Car models as people say them: `宝马_7系_详情页` is 宝马7系, `对比_A,B` is A and B. */
function itemNames(item: string): string[] {
  const names = item.replace(/^对比_|_详情页$/gu, '').split(/[,，]/u);
  return names.map((name) =>
    name
      .replace(/(?<=\p{Script=Han})_|_(?=\p{Script=Han})/gu, '')
      .replaceAll('_', ' ')
      .trim(),
  );
}

const durationLabels = {
  ZH: { place: '停留', other: '持续' },
  EN: { place: 'stayed ', other: 'for ' },
} as const;

/** How long it took, where one row says so: sums are not for a model to make. */
function durationFact(rows: readonly BlockRow[], language: Language): string[] {
  const [timed, ...more] = rows.filter(({ cells }) => cells.duration !== null);
  if (timed === undefined || more.length > 0) return [];
  const labels = durationLabels[language];
  return [`${timed.cells.place === null ? labels.other : labels.place}${timed.cells.duration}`];
}

/** Up to five facts, from the rows' own words: the place, brands, models, media and apps, how long it took. */
function factsOf(rows: readonly BlockRow[], language: Language): string[] {
  const cells = rows.map((row) => row.cells);
  const items = cells.flatMap(({ item }) => (item === null ? [] : itemNames(item)));
  const texts = cells.flatMap(({ item, text }) => (item === null && text !== null ? [text] : []));
  const brands = brandsIn([...items, ...texts].join(' '));
  const last = durationFact(rows, language);
  const facts = [
    ...cells.flatMap(({ place }) => place ?? []),
    ...(brands.length > 1 ? brands : []),
    ...items,
    ...texts,
    ...cells.flatMap(({ app, media }) => app ?? media ?? []),
  ];
  const cut = facts.map((fact) => excerpt(fact, maxFactLength)).filter((fact) => fact.trim() !== '');
  return [...[...new Set(cut)].slice(0, maxFacts - last.length), ...last];
}

/** `3-5,7` */
function rowRanges(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const number of numbers) {
    const open = ranges.at(-1);
    if (open?.[1] === number - 1) open[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}

function line(userId: string, { code, rows }: Group, language: Language): string {
  const type = vocabulary.byCode(code);
  const category = conversions.has(code) ? 'conversion' : turnings.has(code) ? 'churn' : 'engagement';
  return [
    escapeCell(userId),
    type === null ? code : typeName(type, language),
    rows[0].time.slice(0, 'YYYY-MM-DD HH:mm'.length),
    factsOf(rows, language).map(escapeListElement).join(','),
    category,
    rowRanges(rows.map(({ number }) => number)),
  ].join('|');
}

/**
 * Answers a prompt of `buildPrompt` by rules, in place of a model: the same prompt, the same answer.
 * It reads nothing but the prompt and writes the lines that the prompt asks for. No data, no lines.
 */
export function answerExtractEvents(prompt: { system: string; user: string }): string {
  const data = readBlock(prompt.user);
  if (data === null) return '';
  const language = answerLanguage(prompt.system);
  return groupRows(data.rows)
    .map((group) => `${line(data.userId, group, language)}\n`)
    .join('');
}
