import { count } from '../../../i18n/count.ts';

/** English words for an edge of a graph and its numbers. */
export const edgeWords = {
  unknown: 'The graph has no such edge.',
  claim: 'What it says',
  raises: 'likelier',
  lowers: 'less likely',
  follows: (source: string, target: string) =>
    `“${target}” often comes right behind “${source}”, but no more often than chance would have it.`,
  likelier: (source: string, target: string, times: string, days: number) =>
    `Within ${count(days, 'day')} behind “${source}”, “${target}” is ${times} times likelier than for the same user at the same time of day and week without it.`,
  rarer: (source: string, target: string, times: string, days: number) =>
    `Within ${count(days, 'day')} behind “${source}”, “${target}” is ${times} times less likely than for the same user at the same time of day and week without it.`,
  holdsMore: (source: string, target: string, times: string) =>
    `Users with “${source}” have “${target}” ${times} times as often as users without.`,
  holdsLess: (source: string, target: string, times: string) =>
    `Users with “${source}” have “${target}” ${times} times less often than users without.`,
  onlyWith: (feature: string) => `This holds only for users with “${feature}”.`,
  suggestsCause:
    'That suggests a cause: the reasons that are known do not explain it, neither the user, the time, a phase of life, nor an earlier event.',
  suggestsHindrance:
    'That suggests that it holds it back: the reasons that are known do not explain it, neither the user, the time, a phase of life, nor an earlier event.',
  stagesNote:
    'Stages that follow each other anyway can look like causes, and what nobody recorded is not known here: only an experiment proves a cause.',
  weakestHolds: (reason: string) => `The reason that explains most of it, and not enough: ${reason}.`,
  weakestExplains: (reason: string) => `It is no sign of a cause: it may be explained by ${reason}.`,
  reason: {
    USER: (_name: string) => 'how often the same user does it anyway',
    CLOCK: (_name: string) => 'the time of day and week',
    BEFORE: (_name: string) => 'that it is as frequent shortly before as shortly behind',
    LATER: (_name: string) => 'a phase in which both are frequent, also days later',
    EARLIER_EVENT: (name: string) => `the earlier event “${name}”, which brings about both`,
  },
  fields: {
    age: 'age',
    gender: 'gender',
    city: 'city',
    occupation: 'occupation',
    income: 'monthly income',
    interests: 'interest',
    budget: 'budget (10,000 yuan)',
    hasCar: 'has a car',
    purchaseIntent: 'purchase intent',
  },
  strength: 'How strong it is',
  causeOrNot: 'Cause or not',
  directly: 'One right behind the other',
  condition: (feature: string) => `With and without “${feature}”`,
  figure: {
    users: { name: 'Users', why: 'Users in whose events it can be seen.' },
    count: {
      name: 'Times',
      why: 'Events of the target with the source behind them in the window, in an earlier sitting.',
    },
    expected: {
      name: 'Expected',
      why: 'How many it would be if only the user and the time of day and week mattered.',
    },
    lift: { name: 'Lift', why: 'Times divided by expected. Above 1: more often than expected.' },
    ratio: {
      name: 'Ratio (95 %)',
      why: 'How many times likelier the target is with the source behind it (Mantel–Haenszel), and where the true figure lies with 95 % certainty.',
    },
    qValue: {
      name: 'q',
      why: 'The chance that it is none, after so many comparisons. Below 0.05 counts as sure.',
    },
    pValue: {
      name: 'p',
      why: 'The same for this pair alone: how often chance would bring it about (Cochran–Mantel–Haenszel, by users).',
    },
    direction: {
      name: 'Behind against before',
      why: 'How many times likelier the target is shortly behind the source than shortly before it. About 1: no direction.',
    },
    ending: {
      name: 'Soon against later',
      why: 'How many times likelier it is within the window than some days later. About 1: a phase, and no effect.',
    },
    eValue: {
      name: 'E-value',
      why: 'How strongly something that nobody recorded would have to go with both to explain it away.',
    },
    causeQ: {
      name: 'q of what is left',
      why: 'The same chance for what the strongest other reason leaves of it. Below 0.05 it suggests a cause.',
    },
    causeP: { name: 'p of what is left', why: 'The same for this pair alone.' },
    direct: { name: 'Direct', why: 'Times that the target is the very next event.' },
    directUsers: { name: 'Users, direct', why: 'Users who have it so.' },
    transition: {
      name: 'Transition',
      why: 'Of all times that anything comes next behind the source, how often it is the target.',
    },
    dependency: {
      name: 'Dependency',
      why: 'From −1 to 1: whether the way there is more frequent than the way back.',
    },
    together: { name: 'Users of both', why: 'Users who have both at all, in whatever order.' },
    having: { name: 'Ratio with it (95 %)', why: 'For users with the feature.' },
    lacking: { name: 'Ratio without it (95 %)', why: 'For users known to be without it.' },
    conditionQ: {
      name: 'q of the difference',
      why: 'The chance that both are the same, after so many comparisons.',
    },
    conditionP: { name: 'p of the difference', why: 'The same for this pair alone.' },
    rate: {
      name: 'Ratio (95 %)',
      why: 'Events for each user with the feature, divided by those for each user without.',
    },
    odds: {
      name: 'Odds ratio (95 %)',
      why: 'How many times higher the odds are that a user does it at all.',
    },
    featureP: { name: 'p', why: 'The same for this feature and target alone.' },
  },
  groups: 'Groups',
  with: 'with the feature',
  without: 'without it',
  groupUsers: 'Users',
  groupReaching: 'do it',
  groupEvents: 'Events',
  examples: 'Users who show it',
  showExamples: 'Find users',
  noExamples: 'The users are gone.',
  lag: 'Time from one to the other',
  noLag: 'No times: the target is never behind the source in the window.',
  quartiles: (q1: string, median: string, q3: string) =>
    `Median ${median}; half of all between ${q1} and ${q3}.`,
  histogram: 'Times by their length.',
  bin: (from: string, to: string, n: number) => `${from} to ${to}: ${n.toLocaleString('en')}`,
};
