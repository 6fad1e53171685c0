import { readSummaryPrompt } from './summary-prompt.ts';

const MOST_NAMED = 3;

/** The most frequent values, the first met before the later ones. */
function mostFrequent(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_NAMED)
    .map(([value]) => value);
}

/** A value that ends no sentence and begins none. */
const within = (value: string): string =>
  value
    .replace(/[。！？.!?\n]+/gu, ' ')
    .slice(0, 60)
    .trim();

/** Answers a prompt of `buildSummaryPrompt` by rules, in place of a model: it counts, and fills sentences in. */
export function answerSummarizeUser(prompt: { system: string; user: string }): string {
  const { language, facts, lines } = readSummaryPrompt(prompt);
  const id = within(facts.get('id') ?? '');
  const known = ['age', 'gender', 'city', 'occupation'].flatMap(
    (name) => within(facts.get(name) ?? '') || [],
  );
  const names = mostFrequent(
    lines
      .map(([, name = '', category = '']) => (category.includes('=') ? (category.split('=')[1] ?? '') : name))
      .map(within)
      .filter(Boolean),
  );
  const conversions = lines.filter(([, , category]) => category === 'conversion').length;
  if (language === 'EN') {
    const who =
      known.length > 0
        ? `User ${id} is described as ${known.join(', ')}.`
        : `Nothing is known about user ${id} but the log.`;
    const what =
      names.length > 0
        ? `Most often the log shows ${names.join(', ')}.`
        : 'The log shows nothing that could be named.';
    return `${who} ${what} ${conversions > 0 ? `${conversions} of the last ${lines.length} events are conversions.` : 'None of the last events is a conversion.'}`;
  }
  const who =
    known.length > 0 ? `用户${id}的画像为${known.join('、')}。` : `用户${id}没有画像，只有行为记录。`;
  const what = names.length > 0 ? `记录中最常见的是${names.join('、')}。` : '记录中没有可以命名的内容。';
  return `${who}${what}${conversions > 0 ? `最近${lines.length}个事件中有${conversions}个转化。` : '最近的事件中没有转化。'}`;
}
