import { columns } from './columns.ts';
import type { Evaluation } from './evaluation.ts';
import { causeFigures, type Figure, runFigures, scoreFigures, shown } from './figures.ts';

const figuresOf = (evaluation: Evaluation): Figure[] => [
  ...scoreFigures(evaluation.judged.all),
  ...causeFigures(evaluation),
  ...runFigures(evaluation),
];

/** Two evaluations side by side, figure by figure, with what the later one has more. */
export function compare(earlier: Evaluation, later: Evaluation): string[] {
  const [before, after] = [figuresOf(earlier), figuresOf(later)];
  const names = [...new Set([...after, ...before].map(({ name }) => name))];
  const find = (figures: readonly Figure[], name: string) => figures.find((figure) => figure.name === name);
  return columns([
    ['model', earlier.model, later.model],
    ['prompt', earlier.prompt, later.prompt],
    ['seed', String(earlier.seed), String(later.seed)],
    ['at', earlier.at.slice(0, 16), later.at.slice(0, 16), 'difference'],
    ...names.map((name) => {
      const [was, is] = [find(before, name), find(after, name)];
      return [name, was ? shown(was) : '', is ? shown(is) : '', difference(was, is)];
    }),
  ]);
}

function difference(was: Figure | undefined, is: Figure | undefined): string {
  if (was?.value == null || is?.value == null) return '';
  const value = is.value - was.value;
  return `${value > 0 ? '+' : ''}${shown({ ...is, value })}`;
}
