import type { EventType as TypeRow } from '../../database/generated/prisma/client.ts';
import { builder } from '../../schema/builder.ts';
import { Interval, Quartiles } from '../../statistics/schema.ts';
import { wilsonInterval } from '../../statistics/wilson.ts';
import { EventType } from '../../vocabulary/event-type-schema.ts';
import { loadTypeLists } from '../../vocabulary/load-types.ts';
import type { PatternRecord } from './answers/pattern-record.ts';
import { type Rule, rulesOf } from './describing/rules.ts';
import { isSmall } from './describing/small-counts.ts';

interface Step {
  readonly codes: readonly string[];
  readonly lag: PatternRecord['lags'][number] | null;
  readonly types: ReadonlyMap<string, TypeRow> | undefined;
}

const stepsOf = ({ steps, lags, types }: PatternRecord): Step[] =>
  steps.map((codes, at) => ({ codes, types, lag: lags[at - 1] ?? null }));

const PatternStep = builder.objectRef<Step>('PatternStep').implement({
  description: 'A step of a pattern: one event, or several within the same hour or day.',
  fields: (t) => ({
    types: t.loadableList({
      type: EventType,
      description: 'The types of its events, by their codes.',
      load: loadTypeLists,
      resolve: ({ codes, types }) => JSON.stringify(codes.map((code) => types?.get(code) ?? code)),
    }),
    lag: t.field({
      type: Quartiles,
      nullable: true,
      description:
        'Seconds from the step before to this one, over the users of the pattern; null for the first.',
      resolve: ({ lag }) => lag,
    }),
  }),
});

const Comparison = builder.objectRef<PatternRecord>('PatternComparison').implement({
  description: 'How those who reach the target differ in a pattern from those who do not.',
  fields: (t) => ({
    targetUsers: t.int({
      description: 'Users who have the pattern and reach the target.',
      resolve: ({ comparison }) => comparison?.targetSupport ?? 0,
    }),
    otherUsers: t.int({
      description: 'Users who have the pattern and do not.',
      resolve: ({ support, comparison }) => support - (comparison?.targetSupport ?? 0),
    }),
    targetShare: t.float({
      description: 'Share of those who reach the target that have the pattern, 0 to 1.',
      resolve: ({ comparison, targetCount }) => (comparison?.targetSupport ?? 0) / (targetCount ?? 1),
    }),
    otherShare: t.float({
      description: 'Share of the others that have it, 0 to 1.',
      resolve: ({ support, comparison, sequenceCount, targetCount }) =>
        (support - (comparison?.targetSupport ?? 0)) / (sequenceCount - (targetCount ?? 0)),
    }),
    oddsRatio: t.float({
      description:
        'Odds of the pattern among those who reach the target against the odds among the others; 0.5 is added to each ' +
        'count where one is zero (Haldane, Anscombe).',
      resolve: ({ comparison }) => comparison?.oddsRatio ?? 1,
    }),
    interval: t.field({
      type: Interval,
      description: 'Interval of 95 % for the odds ratio (Woolf).',
      resolve: ({ comparison }) => ({ low: comparison?.oddsLow ?? 0, high: comparison?.oddsHigh ?? 0 }),
    }),
    pValue: t.float({
      description: 'Two-sided p of Fisher’s exact test.',
      resolve: ({ comparison }) => comparison?.pValue ?? 1,
    }),
    qValue: t.float({
      description:
        'The same, adjusted for all patterns of the answer (Benjamini and Hochberg): false-discovery rate.',
      resolve: ({ comparison }) => comparison?.qValue ?? 1,
    }),
    smallCounts: t.boolean({
      description:
        'True when a count of under 5 would be expected in one of the four groups (Cochran): take it with care.',
      resolve: isSmall,
    }),
    lag: t.field({
      type: Quartiles,
      nullable: true,
      description:
        'Seconds from the last step to the target; null when the target is no event or nobody reaches it.',
      resolve: ({ comparison }) => comparison?.targetLag ?? null,
    }),
  }),
});

export const RuleType = builder.objectRef<Rule>('Rule').implement({
  description: 'A pattern cut in two: of those who do the first part, so many go on with the second.',
  fields: (t) => ({
    antecedent: t.field({
      type: [PatternStep],
      description: 'The first part.',
      resolve: ({ pattern, cut }) => stepsOf(pattern).slice(0, cut),
    }),
    consequent: t.field({
      type: [PatternStep],
      description: 'The second part; the lag of its first step is the one behind the first part.',
      resolve: ({ pattern, cut }) => stepsOf(pattern).slice(cut),
    }),
    support: t.exposeInt('support', {
      description: 'Users with both parts, in this order, within the gaps.',
    }),
    antecedentSupport: t.exposeInt('antecedentSupport', { description: 'Users with the first part.' }),
    consequentSupport: t.exposeInt('consequentSupport', { description: 'Users with the second part.' }),
    confidence: t.exposeFloat('confidence', { description: 'support / antecedentSupport, 0 to 1.' }),
    interval: t.field({
      type: Interval,
      description: 'Interval of 95 % for the confidence (Wilson).',
      resolve: ({ interval }) => interval,
    }),
    lift: t.exposeFloat('lift', {
      description:
        'The confidence against the share of all users with the second part: 1 when the first makes no difference.',
    }),
    pattern: t.field({ type: Pattern, description: 'The whole.', resolve: ({ pattern }) => pattern }),
  }),
});

export const Pattern = builder.objectRef<PatternRecord>('Pattern');
Pattern.implement({
  description:
    'A frequent subsequence of event types, with its statistics. Users count once, however often they have it.',
  fields: (t) => ({
    id: t.id({
      description: 'Its answer and its rank.',
      resolve: ({ miningId, rank }) => `${miningId}-${rank}`,
    }),
    rank: t.exposeInt('rank', {
      description:
        'Its place in the answer, from 1: the highest support first, then the shorter, then by codes.',
    }),
    steps: t.field({ type: [PatternStep], description: 'Its steps in their order.', resolve: stepsOf }),
    length: t.exposeInt('length', { description: 'Number of event types, over all steps.' }),
    support: t.exposeInt('support', { description: 'Users that have it at least once.' }),
    share: t.float({
      description: 'support / users that were mined, 0 to 1.',
      resolve: ({ support, sequenceCount }) => support / sequenceCount,
    }),
    confidence: t.exposeFloat('confidence', {
      nullable: true,
      description:
        'Of those with all steps but the last, the share that goes on to have the last; null for one step.',
    }),
    confidenceInterval: t.field({
      type: Interval,
      nullable: true,
      description: 'Interval of 95 % for the confidence (Wilson).',
      resolve: ({ support, prefixSupports }) => {
        const before = prefixSupports.at(-1);
        return before === undefined ? null : wilsonInterval(support, before);
      },
    }),
    lift: t.exposeFloat('lift', {
      nullable: true,
      description: 'The confidence against the share of all users with the last step; null for one step.',
    }),
    rules: t.field({
      type: [RuleType],
      description: 'Its rules, one for each way to cut it in two.',
      resolve: rulesOf,
    }),
    span: t.exposeFloat('span', { description: 'Median seconds from the first step to the last.' }),
    comparison: t.field({
      type: Comparison,
      nullable: true,
      description: 'How those who reach the target differ in it from the others; null without a target.',
      resolve: (pattern) => (pattern.comparison ? pattern : null),
    }),
    savedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When somebody saved it; null when nobody did.',
      resolve: ({ saved }) => saved?.at ?? null,
    }),
    note: t.string({
      nullable: true,
      description: 'What was written about it when it was saved.',
      resolve: ({ saved }) => saved?.note ?? null,
    }),
  }),
});
