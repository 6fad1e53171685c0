import type { GraphClaim } from '../../graphs/graph-record.ts';
import { type AnswerWords, cite, type ToldPair } from './answer-words.ts';
import { percent, ratio, span, windowSpan } from './numbers.ts';

const claims: Readonly<Record<GraphClaim, string>> = {
  FOLLOWS: '; it is not shown to come more often than otherwise',
  PREDICTS: '; this predicts it, though another reason may be behind that',
  SUGGESTS_CAUSE: '; this suggests a cause',
  HOLDS_FOR: '',
};

const users = (count: number) => `${count} ${count === 1 ? 'user' : 'users'}`;
const quoted = (name: string) => `“${name}”`;

function likelier({ claim, figures, windowHours }: ToldPair): string {
  const times = claim === 'FOLLOWS' ? null : ratio(figures.ratio.ratio);
  return times === null
    ? ''
    : `, and within ${windowSpan(windowHours, 'EN')} it is ${times} times as likely as otherwise`;
}

const only = ({ condition }: ToldPair) =>
  condition === null ? '' : `; that holds for users with ${quoted(condition)}`;

/** Answers in English. */
export const english: AnswerWords = {
  pair: (pair, citation) =>
    `After ${quoted(pair.source)}, ${quoted(pair.target)} is the next event ${percent(pair.figures.transition)} of the time` +
    `${likelier(pair)}, as ${users(pair.users)} show${pair.users === 1 ? 's' : ''}${claims[pair.claim]}${only(pair)} [${citation}].`,
  feature({ feature, target, figures: { having, lacking, ratio: times } }, citation) {
    const often = ratio(times.ratio);
    return (
      `Of ${users(having.users)} with ${quoted(feature)}, ${percent(shareOf(having))} show ${quoted(target)}, against ` +
      `${percent(shareOf(lacking))} of ${users(lacking.users)} without it` +
      `${often === null ? '' : `; each has ${often} times as many such events`} [${citation}].`
    );
  },
  lag: ({ source, target, figures: { lag } }, citation) =>
    lag === null
      ? english.noLag(source, target, [citation])
      : `From ${quoted(source)} to ${quoted(target)} the median time is ${span(lag.median, 'EN')}; the quartiles are ` +
        `${span(lag.q1, 'EN')} and ${span(lag.q3, 'EN')} [${citation}].`,
  path: (names, isShortest, citations) =>
    `The ${isShortest ? 'shortest' : 'likeliest'} path is ${names.map(quoted).join(' → ')} ${cite(citations)}.`,
  pathStep: ({ source, target, figures }, citation) =>
    `After ${quoted(source)}, ${quoted(target)} is the next event ${percent(figures.transition)} of the time, for ` +
    `${users(figures.directUsers)} [${citation}].`,
  moreOften: (first, second, target, isEqual, citations) =>
    `Users with ${quoted(first)} show ${quoted(target)} ${isEqual ? 'as often as' : 'more often than'} users with ` +
    `${quoted(second)} ${cite(citations)}.`,
  node: (name, counts, citation) =>
    `${users(counts.users)} ${counts.users === 1 ? 'has' : 'have'} ${quoted(name)}, in ${counts.events} events [${citation}].`,
  featureNode: (name, count, citation) =>
    `${users(count)} ${count === 1 ? 'has' : 'have'} the feature ${quoted(name)} [${citation}].`,
  pairUsers: ({ source, target, users: count, figures, windowHours }, citation) =>
    `${users(count)} ${count === 1 ? 'has' : 'have'} ${quoted(target)} within ${windowSpan(windowHours, 'EN')} after ` +
    `${quoted(source)}, in ${figures.count} events [${citation}].`,
  user: (userId, events) =>
    `User ${quoted(userId)}: ${events.map(({ name, at, id }) => `${quoted(name)} at ${at} [${id}]`).join(', ')}.`,
  noExamples: (citations) => `Single users who show it are not known from this data ${cite(citations)}.`,
  nothingAfter: (name, citation) => `What follows ${quoted(name)} is not known from this data [${citation}].`,
  nothingBefore: (name, citation) =>
    `What leads to ${quoted(name)} is not known from this data [${citation}].`,
  noEdge: (source, target, citations) =>
    `Whether ${quoted(source)} leads to ${quoted(target)} is not known from this data ${cite(citations)}.`,
  noPath: (source, target, citations) =>
    `A path from ${quoted(source)} to ${quoted(target)} is not known from this data ${cite(citations)}.`,
  noLag: (source, target, citations) =>
    `How long it takes ${source === null ? '' : `from ${quoted(source)} `}to ${quoted(target)} is not known from this data ` +
    `${cite(citations)}.`,
  noComparison: (features, citations) =>
    `How users with ${features.map(quoted).join(' and ')} differ in that is not known from this data ${cite(citations)}.`,
  unknown: 'Not known from this data.',
};

const shareOf = ({ users: all, reaching }: { readonly users: number; readonly reaching: number }) =>
  all === 0 ? 0 : reaching / all;
