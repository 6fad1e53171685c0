import type { CitedRecord, Figure } from '../citations/figures.ts';
import { plainName } from '../citations/plain-name.ts';
import type { PatternRecord } from '../patterns/mining/answers/pattern-record.ts';
import type { OddsRatio } from '../statistics/contingency.ts';
import type { Quartiles } from '../statistics/quartiles.ts';
import type { Feature } from './backbone/backbone-input.ts';
import { featureNames } from './feature-names.ts';
import type { EdgeRecord, FeatureRecord, NodeRecord, PairRecord } from './graph-record.ts';

/* All numbers that may be said of what a graph holds, and its names: what a sentence that cites `e12` is checked against. */

interface Named {
  readonly zh: string;
  readonly en: string;
  readonly name?: string | null;
}

/** As the data and a model call it, and as sentences show it. */
export const namesOf = ({ zh, en, name = null }: Named): string[] =>
  [zh, en, ...(name === null ? [] : [name])].flatMap((one) => [one, plainName(one)]);

const counts = (...values: readonly number[]): Figure[] => values.map((value) => ({ unit: 'COUNT', value }));
const shares = (...values: readonly number[]): Figure[] => values.map((value) => ({ unit: 'SHARE', value }));
const ratios = (...values: readonly (number | null)[]): Figure[] =>
  values.flatMap((value) => (value === null ? [] : [{ unit: 'RATIO' as const, value }]));
const seconds = (...values: readonly (number | null | undefined)[]): Figure[] =>
  values.flatMap((value) => (value == null ? [] : [{ unit: 'SECONDS' as const, value }]));

/** The number that a feature is about may be named, too. */
const limits = (feature: Feature | null): Figure[] =>
  typeof feature?.value === 'number' ? counts(feature.value) : [];

const ratioWithin = ({ ratio, low, high }: OddsRatio): Figure[] => ratios(ratio, low, high);
const quartilesOf = (lag: Quartiles | null): Figure[] => seconds(lag?.q1, lag?.median, lag?.q3);

/** A node as it can be cited: `n5`. */
export const citedNode = (node: NodeRecord): CitedRecord => ({
  id: `n${node.number}`,
  figures: [...counts(node.events, node.users), ...limits(node.feature)],
  moments: [],
  names: namesOf(node),
});

/** An edge as it can be cited: `e12`. Its two nodes and the window of its graph may be named, too. */
export function citedEdge(
  { number, users, qValue, figures }: EdgeRecord,
  ends: readonly NodeRecord[],
  windowHours: number,
): CitedRecord {
  const condition = figures.about === 'PAIR' ? (figures.condition?.feature ?? null) : null;
  return {
    id: `e${number}`,
    figures: [
      ...counts(users),
      ...shares(figures.pValue, qValue),
      ...(figures.about === 'PAIR'
        ? [...pairFigures(figures), ...seconds(windowHours * 3_600)]
        : featureFigures(figures)),
      ...[...ends.map(({ feature }) => feature), condition].flatMap(limits),
    ],
    moments: [],
    names: [...ends.flatMap(namesOf), ...(condition ? namesOf(featureNames(condition)) : [])],
  };
}

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

/** A pattern as it can be cited, by its place among those of a graph: `p3`. `types` names what its steps hold, by code. */
export const citedPattern = (
  {
    steps,
    support,
    sequenceCount,
    confidence,
    lift,
    lags,
    span,
    prefixSupports,
    suffixSupports,
  }: PatternRecord,
  place: number,
  types: ReadonlyMap<string, Named>,
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
  names: steps
    .flat()
    .flatMap((code) => types.get(code) ?? [])
    .flatMap(namesOf),
});
