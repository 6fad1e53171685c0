import { columns } from './columns.ts';
import type { Evaluation } from './evaluation.ts';
import { causeFigures, runFigures, scoreFigures, shown } from './figures.ts';

/** Confusions of types that are shown; the file has all. */
const SHOWN_CONFUSIONS = 10;

/** An evaluation as lines of plain text. */
export function table(evaluation: Evaluation): string[] {
  const { model, rules, prompt, seed, confusions, judged } = evaluation;
  const { all, structured, text } = judged;
  const byText = scoreFigures(text);
  const byRows = scoreFigures(structured);
  return [
    `${model}${rules ? ' (built-in rules, not a language model)' : ''}, prompt ${prompt}, seed ${seed}`,
    '',
    ...columns([
      ['', 'all', 'structured rows', 'free text'],
      ...scoreFigures(all).map((figure, at) => [
        figure.name,
        ...[figure, byRows[at], byText[at]].map((one) => (one ? shown(one) : '')),
      ]),
    ]),
    '',
    ...columns(runFigures(evaluation).map((figure) => [figure.name, shown(figure)])),
    '',
    ...causeLines(evaluation),
    'Types taken for others, the most frequent first:',
    ...columns(
      confusions
        .slice(0, SHOWN_CONFUSIONS)
        .map(({ truth, extracted, times }) => [`  ${truth} as ${extracted}`, String(times)]),
    ),
  ];
}

function causeLines(evaluation: Evaluation): string[] {
  const { causes, seed } = evaluation;
  if (causes === null) return [];
  return [
    `The graph of what ${causes.users} users of seed ${seed} truly did:`,
    ...columns(causeFigures(evaluation).map((figure) => [`  ${figure.name}`, shown(figure)])),
    '',
  ];
}
