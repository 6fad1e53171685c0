import type { GraphClaim } from '../../graphs/graph-record.ts';
import { type AnswerWords, cite, type ToldPair } from './answer-words.ts';
import { percent, ratio, span, windowSpan } from './numbers.ts';

const claims: Readonly<Record<GraphClaim, string>> = {
  FOLLOWS: '，未见比平时更常发生',
  PREDICTS: '，前者预示后者，但可能另有原因',
  SUGGESTS_CAUSE: '，提示存在因果关系',
  HOLDS_FOR: '',
};

const quoted = (name: string) => `“${name}”`;

function likelier({ claim, figures, windowHours }: ToldPair): string {
  const times = claim === 'FOLLOWS' ? null : ratio(figures.ratio.ratio);
  return times === null ? '' : `，${windowSpan(windowHours, 'ZH')}内发生的可能性是平时的${times}倍`;
}

const only = ({ condition }: ToldPair) =>
  condition === null ? '' : `，这对符合${quoted(condition)}的用户成立`;

/** Answers in Chinese. */
export const chinese: AnswerWords = {
  pair: (pair, citation) =>
    `${quoted(pair.source)}之后，紧接着发生${quoted(pair.target)}的占${percent(pair.figures.transition)}${likelier(pair)}，` +
    `有${pair.users}名用户如此${claims[pair.claim]}${only(pair)}[${citation}]。`,
  feature({ feature, target, figures: { having, lacking, ratio: times } }, citation) {
    const often = ratio(times.ratio);
    return (
      `符合${quoted(feature)}的${having.users}名用户中有${percent(shareOf(having))}发生${quoted(target)}，` +
      `不符合的${lacking.users}名用户中有${percent(shareOf(lacking))}` +
      `${often === null ? '' : `，前者人均事件数是后者的${often}倍`}[${citation}]。`
    );
  },
  lag: ({ source, target, figures: { lag } }, citation) =>
    lag === null
      ? chinese.noLag(source, target, [citation])
      : `从${quoted(source)}到${quoted(target)}的时间中位数为${span(lag.median, 'ZH')}，四分位数为${span(lag.q1, 'ZH')}和` +
        `${span(lag.q3, 'ZH')}[${citation}]。`,
  path: (names, isShortest, citations) =>
    `${isShortest ? '最短' : '最可能'}的路径是${names.map(quoted).join('→')}${cite(citations)}。`,
  pathStep: ({ source, target, figures }, citation) =>
    `${quoted(source)}之后，紧接着发生${quoted(target)}的占${percent(figures.transition)}，有${figures.directUsers}名用户如此[${citation}]。`,
  moreOften: (first, second, target, isEqual, citations) =>
    `符合${quoted(first)}的用户与符合${quoted(second)}的用户相比，前者发生${quoted(target)}的比例${isEqual ? '相同' : '更高'}${cite(citations)}。`,
  node: (name, { users, events }, citation) =>
    `有${users}名用户发生过${quoted(name)}，共${events}次[${citation}]。`,
  featureNode: (name, users, citation) => `有${users}名用户符合${quoted(name)}[${citation}]。`,
  pairUsers: ({ source, target, users, figures, windowHours }, citation) =>
    `有${users}名用户在${quoted(source)}之后${windowSpan(windowHours, 'ZH')}内发生${quoted(target)}，共${figures.count}次[${citation}]。`,
  user: (userId, events) =>
    `用户${quoted(userId)}：${events.map(({ name, at, id }) => `${at}发生${quoted(name)}[${id}]`).join('，')}。`,
  noExamples: (citations) => `具体是哪些用户，从这些数据无法得知${cite(citations)}。`,
  nothingAfter: (name, citation) => `${quoted(name)}之后会发生什么，从这些数据无法得知[${citation}]。`,
  nothingBefore: (name, citation) => `什么会导致${quoted(name)}，从这些数据无法得知[${citation}]。`,
  noEdge: (source, target, citations) =>
    `${quoted(source)}是否会导致${quoted(target)}，从这些数据无法得知${cite(citations)}。`,
  noPath: (source, target, citations) =>
    `从${quoted(source)}到${quoted(target)}的路径，从这些数据无法得知${cite(citations)}。`,
  noLag: (source, target, citations) =>
    `${source === null ? '' : `从${quoted(source)}`}到${quoted(target)}需要多久，从这些数据无法得知${cite(citations)}。`,
  noComparison: (features, citations) =>
    `符合${features.map(quoted).join('和')}的用户在这方面有何差异，从这些数据无法得知${cite(citations)}。`,
  unknown: '从这些数据无法得知。',
};

const shareOf = ({ users, reaching }: { readonly users: number; readonly reaching: number }) =>
  users === 0 ? 0 : reaching / users;
