import type { CitedRecord, Figure } from '../citations/figures.ts';
import type { PatternRecord } from '../patterns/mining/answers/pattern-record.ts';
import type { OddsRatio } from '../statistics/contingency.ts';
import type { Quartiles } from '../statistics/quartiles.ts';
import type { EdgeRecord, FeatureRecord, NodeRecord, PairRecord } from './graph-record.ts';

/* All numbers that may be said of what a graph holds: what a sentence that cites `e12` is checked against. */

const counts = (...values: readonly number[]): Figure[] => values.map((value) => ({ unit: 'COUNT', value }));
const shares = (...values: readonly number[]): Figure[] => values.map((value) => ({ unit: 'SHARE', value }));
const ratios = (...values: readonly (number | null)[]): Figure[] =>
  values.flatMap((value) => (value === null ? [] : [{ unit: 'RATIO' as const, value }]));
const seconds = (...values: readonly (number | null | undefined)[]): Figure[] =>
  values.flatMap((value) => (value == null ? [] : [{ unit: 'SECONDS' as const, value }]));

const ratioWithin = ({ ratio, low, high }: OddsRatio): Figure[] => ratios(ratio, low, high);
const quartilesOf = (lag: Quartiles | null): Figure[] => seconds(lag?.q1, lag?.median, lag?.q3);

/** A node as it can be cited: `n5`. */
export const citedNode = ({ number, events, users }: NodeRecord): CitedRecord => ({
  id: `n${number}`,
  figures: counts(events, users),
  moments: [],
});

/** An edge as it can be cited: `e12`. The window of its graph may be named, too. */
export const citedEdge = (
  { number, users, qValue, figures }: EdgeRecord,
  windowHours: number,
): CitedRecord => ({
  id: `e${number}`,
  figures: [
    ...counts(users),
    ...shares(figures.pValue, qValue),
    ...(figures.about === 'PAIR'
      ? [...pairFigures(figures), ...seconds(windowHours * 3_600)]
      : featureFigures(figures)),
  ],
  moments: [],
});

function pairFigures(figures: PairRecord): Figure[] {
  const { ratio, direction, ending, condition } = figures;
  return [
    ...counts(figures.count, figures.together, figures.direct, figures.directUsers),
    ...shares(figures.transition, figures.causePValue, figures.causeQValue),
    ...ratios(figures.dependency, figures.expected, figures.lift, figures.eValue),
    ...[ratio, direction, ending].flatMap(ratioWithin),
    ...quartilesOf(figures.lag),
    ...(condition
      ? [...[condition.having, condition.lacking].flatMap(ratioWithin), ...shares(condition.qValue)]
      : []),
  ];
}

const featureFigures = ({ having, lacking, ratio, odds }: FeatureRecord): Figure[] => [
  ...[having, lacking].flatMap(({ users, reaching, events }) => [
    ...counts(users, reaching, events),
    ...shares(users === 0 ? 0 : reaching / users),
    ...ratios(users === 0 ? 0 : events / users),
  ]),
  ...[ratio, odds].flatMap(ratioWithin),
];

/** A pattern as it can be cited, by its place among those of a graph: `p3`. */
export const citedPattern = (
  { support, sequenceCount, confidence, lift, lags, span, prefixSupports, suffixSupports }: PatternRecord,
  place: number,
): CitedRecord => ({
  id: `p${place}`,
  figures: [
    ...counts(support, sequenceCount, ...prefixSupports, ...suffixSupports),
    ...shares(support / sequenceCount, ...(confidence === null ? [] : [confidence])),
    ...ratios(lift),
    ...lags.flatMap(quartilesOf),
    ...seconds(span),
  ],
  moments: [],
});
