const LONGEST = 600;
const MOST_SENTENCES = 4;

/** A model's answer as it is kept: on one line, without a fence around it. */
export function plainSummary(answer: string): string {
  return answer
    .replace(/^\s*```\w*\n|\n```\s*$/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Sentences of a text in either language; the point within a number or an abbreviation of one letter ends none. */
function sentencesOf(text: string): number {
  return text.split(/[。！？!?]+|(?<!\b\p{L})\.(?=\s|$)/u).filter((part) => /[\p{L}\p{N}]/u.test(part))
    .length;
}

/** Why a text is no summary, in plain English, or null if it is one: 2 to 4 sentences, 600 characters at most. */
export function summaryProblem(text: string): string | null {
  if (text === '') return 'The answer is empty.';
  if (text.length > LONGEST) return `The answer has ${text.length} characters, more than ${LONGEST}.`;
  const sentences = sentencesOf(text);
  if (sentences < 2 || sentences > MOST_SENTENCES)
    return `The answer has ${sentences} sentences, not 2 to ${MOST_SENTENCES}.`;
  return null;
}
