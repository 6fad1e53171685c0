import { precisionOf, recallOf } from './causes/judge-causes.ts';
import type { Evaluation } from './evaluation.ts';
import type { Judged } from './judge.ts';

/** One figure of an evaluation, in its unit. */
export interface Figure {
  readonly name: string;
  /** Null for what is not known or has nothing to be taken of. */
  readonly value: number | null;
  readonly unit: 'share' | 'count' | 'seconds' | 'money';
}

const shared = (name: string, value: number | null): Figure => ({ name, value, unit: 'share' });
const counted = (name: string, value: number): Figure => ({ name, value, unit: 'count' });

/** What events against the truth come to, in the order in which it is read. */
export function scoreFigures({ counts, scores }: Judged): Figure[] {
  return [
    counted('true events', counts.trueEvents),
    counted('extracted events', counts.extractedEvents),
    counted('matched', counts.matched),
    shared('precision', scores.precision),
    shared('recall', scores.recall),
    shared('F1', scores.f1),
    shared('type accuracy', scores.typeAccuracy),
    shared('category accuracy', scores.categoryAccuracy),
    counted('converting rows', counts.convertingRows),
    shared('conversion recall', scores.conversionRecall),
    shared('conversion precision', scores.conversionPrecision),
    counted('unmeant rows', counts.unmeantRows),
    counted('unmeant rows taken', counts.unmeantRowsTaken),
  ];
}

/** What the graph of a sample finds of the causes that were planted in it; nothing where that was not judged. */
export function causeFigures({ causes }: Evaluation): Figure[] {
  if (causes === null) return [];
  return [
    counted('planted causes', causes.planted),
    counted('claimed causes', causes.claimed),
    shared('precision of causes', precisionOf(causes)),
    shared('recall of causes', recallOf(causes)),
    counted('causes by the confounder', causes.confounded),
  ];
}

/** What the extraction took. */
export function runFigures(evaluation: Evaluation): Figure[] {
  const rejected = Object.entries(evaluation.rejectedLines);
  return [
    counted('users', evaluation.users),
    counted('users extracted', evaluation.extractedUsers),
    shared('coverage of rows', evaluation.coverage),
    counted(
      'rejected lines',
      rejected.reduce((sum, [, times]) => sum + times, 0),
    ),
    ...rejected.map(([reason, times]) => counted(`  ${reason}`, times)),
    counted('calls', evaluation.calls),
    counted('  incomplete', evaluation.incompleteCalls),
    counted('prompt tokens', evaluation.promptTokens),
    counted('completion tokens', evaluation.completionTokens),
    counted('calls with estimated tokens', evaluation.estimatedCalls),
    { name: 'cost', value: evaluation.cost, unit: 'money' },
    { name: 'duration', value: evaluation.durationMs / 1_000, unit: 'seconds' },
  ];
}

/** The figure as it is printed. */
export function shown({ value, unit }: Figure): string {
  if (value === null) return unit === 'money' ? 'unknown' : '–';
  switch (unit) {
    case 'share':
      return value.toFixed(3);
    case 'count':
      return value.toLocaleString('en');
    case 'seconds':
      return `${value.toFixed(1)} s`;
    case 'money':
      return value.toFixed(4);
  }
}
