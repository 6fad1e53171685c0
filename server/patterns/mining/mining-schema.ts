import { resolveOffsetConnection } from '@pothos/plugin-relay';
import { Run } from '../../runs/api/run-schema.ts';
import { builder } from '../../schema/builder.ts';
import type { Context } from '../../schema/context.ts';
import { describedValues } from '../../schema/described-values.ts';
import { inOrderOf } from '../../schema/in-order-of.ts';
import { areStale } from '../data/are-stale.ts';
import { countPatterns, listPatterns, patternOrders } from './answers/list-patterns.ts';
import { ruleOrders } from './answers/list-rules.sql.ts';
import { countRules, listRules } from './answers/list-rules.ts';
import { Pattern, RuleType } from './pattern-schema.ts';
import { readQuestion } from './question/question.ts';
import { PatternQuestionType } from './question/question-schema.ts';

const PatternOrder = builder.enumType('PatternOrder', {
  description: 'By what patterns are sorted; what has no such figure comes last.',
  values: describedValues(patternOrders),
});

const RuleOrder = builder.enumType('RuleOrder', {
  description: 'By what rules are sorted, the highest first.',
  values: describedValues(ruleOrders),
});

export const Mining = builder.prismaObject('Mining', {
  description: 'The answer to a question about patterns, with the data it rests on.',
  select: { id: true, dataVersion: true, profileVersion: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    question: t.field({
      type: PatternQuestionType,
      description: 'What was asked.',
      select: { question: true },
      resolve: ({ question }) => readQuestion(question),
    }),
    run: t.relation('run', { type: Run, nullable: true, description: 'The run that answered it.' }),
    sequenceCount: t.exposeInt('sequenceCount', {
      description: 'Sequences that were mined: one for each user.',
    }),
    eventCount: t.exposeInt('eventCount', { description: 'Events in them: with a target those before it.' }),
    minSupport: t.int({
      description: 'Users that a pattern had to have: the least support of the question in whole users.',
      select: { leastSupport: true },
      resolve: ({ leastSupport }) => leastSupport ?? 0,
    }),
    targetCount: t.exposeInt('targetCount', {
      nullable: true,
      description: 'Users who reach the target; null without one.',
    }),
    patternCount: t.exposeInt('patternCount', { description: 'Patterns that were found.' }),
    stale: t.loadable({
      type: 'Boolean',
      description:
        'True when the data has changed since, so that the same question may have another answer now.',
      load: areStale,
      resolve: ({ dataVersion, profileVersion }) => JSON.stringify([dataVersion, profileVersion]),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the data was read.' }),
    patterns: t.connection({
      type: Pattern,
      description: 'Its patterns, up to 500 a page.',
      select: { id: true },
      args: {
        contains: t.arg.idList({ description: 'Only patterns that hold all of these codes.' }),
        search: t.arg.string({
          description: 'Only patterns with a type whose name holds this, whatever its case.',
        }),
        minSupport: t.arg.int({ description: 'Only patterns of so many users or more.' }),
        saved: t.arg.boolean({ description: 'Only saved ones, or only others.' }),
        orderBy: t.arg({ type: PatternOrder, defaultValue: 'RANK', description: 'Their order.' }),
        descending: t.arg.boolean({ defaultValue: false, description: 'From the greatest down.' }),
      },
      resolve: ({ id }, args, { house }) =>
        resolveOffsetConnection({ args, defaultSize: 50, maxSize: 500 }, (page) =>
          listPatterns(
            house.database,
            id,
            args,
            { orderBy: args.orderBy ?? 'RANK', descending: args.descending ?? false },
            page,
          ),
        ),
    }),
    patternTotal: t.int({
      description: 'How many patterns a filter leaves.',
      select: { id: true },
      args: {
        contains: t.arg.idList({ description: 'As for `patterns`.' }),
        search: t.arg.string({ description: 'As for `patterns`.' }),
        minSupport: t.arg.int({ description: 'As for `patterns`.' }),
        saved: t.arg.boolean({ description: 'As for `patterns`.' }),
      },
      resolve: ({ id }, args, { house }) => countPatterns(house.database, id, args),
    }),
    rules: t.connection({
      type: RuleType,
      description: 'The rules of its patterns, up to 500 a page.',
      select: { id: true },
      args: {
        minConfidence: t.arg.float({
          defaultValue: 0,
          description: 'Only rules of at least this confidence, 0 to 1.',
        }),
        minLift: t.arg.float({ defaultValue: 0, description: 'Only rules of at least this lift.' }),
        orderBy: t.arg({ type: RuleOrder, defaultValue: 'LIFT', description: 'Their order.' }),
      },
      resolve: ({ id }, args, { house }) =>
        resolveOffsetConnection({ args, defaultSize: 50, maxSize: 500 }, (page) =>
          listRules(
            house.database,
            id,
            { minConfidence: args.minConfidence ?? 0, minLift: args.minLift ?? 0 },
            args.orderBy ?? 'LIFT',
            page,
          ),
        ),
    }),
    ruleTotal: t.int({
      description: 'How many rules a filter leaves.',
      select: { id: true },
      args: {
        minConfidence: t.arg.float({ defaultValue: 0, description: 'As for `rules`.' }),
        minLift: t.arg.float({ defaultValue: 0, description: 'As for `rules`.' }),
      },
      resolve: ({ id }, { minConfidence, minLift }, { house }) =>
        countRules(house.database, id, { minConfidence: minConfidence ?? 0, minLift: minLift ?? 0 }),
    }),
  }),
});

/** The answers of these ids, in their order; null for those that were deleted. */
export async function loadMinings(ids: number[], { house }: Context) {
  const minings = await house.database.prisma.mining.findMany({ where: { id: { in: ids } } });
  return inOrderOf(ids, minings, ({ id }) => id);
}
