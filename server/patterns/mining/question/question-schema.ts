import {
  CohortFilterInput,
  CohortFilterType,
  type FilterInput,
  readFilterInput,
} from '../../../cohorts/filter-schema.ts';
import { builder } from '../../../schema/builder.ts';
import { describedValues } from '../../../schema/described-values.ts';
import { EventCategory } from '../../../sequences/event-schema.ts';
import { stepUnits } from '../../data/scope.ts';
import { patternKinds } from '../../miner/options.ts';
import type { QuestionRequest, TargetRequest } from './check-question.ts';
import type { PatternQuestion, Target } from './question.ts';

const PatternKind = builder.enumType('PatternKind', {
  description: 'Which of the frequent patterns are wanted.',
  values: describedValues(patternKinds),
});

const StepUnit = builder.enumType('StepUnit', {
  description: 'What of a sequence is one step; with several events in it, a step is a set.',
  values: describedValues(stepUnits),
});

const about = {
  kind: 'Which patterns.',
  minLength: 'Least number of events of a pattern.',
  maxLength: 'Greatest number of events of a pattern, at most 20.',
  minGap: 'Least distance of two neighbouring steps in the sequence: 1 is next to each other.',
  maxGap: 'Greatest distance of two neighbouring steps in the sequence.',
  maxGapSeconds: 'Longest time from one step to the next, in seconds.',
  maxSpanSeconds: 'Longest time from the first step to the last, in seconds.',
  first: 'Codes: the first step holds one of these.',
  last: 'Codes: the last step holds one of these.',
  contains: 'Codes: each of these is somewhere in the pattern.',
  top: 'Only so many, those of the highest support, at most 100,000.',
  step: 'What is one step.',
  filter: 'Only these users, and only their events within its period.',
  typeCode: 'An event of this type: patterns are looked for before the first such event of a user.',
  category: 'An event of this category: patterns are looked for before the first such event of a user.',
  profile: 'Users whom this filter describes, against all others.',
  minGroup: 'Least number of users in each of the two groups that a target makes.',
} as const;

const PatternTargetInput = builder.inputType('PatternTargetInput', {
  description: 'What users reach, or are: exactly one of these.',
  fields: (t) => ({
    typeCode: t.id({ description: about.typeCode }),
    category: t.field({ type: EventCategory, description: about.category }),
    profile: t.field({ type: CohortFilterInput, description: about.profile }),
    cohortId: t.id({ description: 'Users of this cohort, against all others.' }),
  }),
});

export const PatternQuestionInput = builder.inputType('PatternQuestionInput', {
  description: 'A question about patterns. Everything may be left out.',
  fields: (t) => ({
    kind: t.field({ type: PatternKind, description: `${about.kind} CLOSED unless said otherwise.` }),
    minUsers: t.int({ description: 'Least support: so many users. Instead of `minShare`.' }),
    minShare: t.float({
      description:
        'Least support: this share of the users that are mined, above 0 and at most 1, rounded up to whole users. 0.1 unless said otherwise.',
    }),
    minLength: t.int({ description: `${about.minLength} 2 unless said otherwise.` }),
    maxLength: t.int({ description: `${about.maxLength} 4 unless said otherwise.` }),
    minGap: t.int({ description: about.minGap }),
    maxGap: t.int({ description: about.maxGap }),
    maxGapSeconds: t.float({ description: about.maxGapSeconds }),
    maxSpanSeconds: t.float({ description: about.maxSpanSeconds }),
    first: t.idList({ description: about.first }),
    last: t.idList({ description: about.last }),
    contains: t.idList({ description: about.contains }),
    top: t.int({ description: about.top }),
    step: t.field({ type: StepUnit, description: `${about.step} EVENT unless said otherwise.` }),
    filter: t.field({ type: CohortFilterInput, description: about.filter }),
    cohortId: t.id({ description: 'Only users of this cohort, and only their events within its period.' }),
    target: t.field({
      type: PatternTargetInput,
      description: 'Compare users who reach this with the others.',
    }),
    minGroup: t.int({ description: `${about.minGroup} 5 unless said otherwise.` }),
  }),
});

interface QuestionInput extends Omit<QuestionRequest, 'filter' | 'target'> {
  readonly filter?: FilterInput | null | undefined;
  readonly target?:
    | (Omit<TargetRequest, 'profile'> & { readonly profile?: FilterInput | null | undefined })
    | null
    | undefined;
}

/** The request that an input makes: filters in the shape that is checked. */
export function readQuestionInput({ filter, target, ...rest }: QuestionInput): QuestionRequest {
  return {
    ...rest,
    ...(filter ? { filter: readFilterInput(filter) } : {}),
    ...(target
      ? { target: { ...target, profile: target.profile ? readFilterInput(target.profile) : null } }
      : {}),
  };
}

/** A cohort as it was when somebody asked. */
export const NamedFilter = builder
  .objectRef<NonNullable<PatternQuestion['cohort']>>('NamedFilter')
  .implement({
    description: 'A saved cohort as it was when the question was asked.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Id of the cohort.' }),
      name: t.exposeString('name', { description: 'Its name then.' }),
      filter: t.field({
        type: CohortFilterType,
        description: 'Its filter then.',
        resolve: ({ filter }) => filter,
      }),
    }),
  });

const PatternTarget = builder.objectRef<Target>('PatternTarget').implement({
  description: 'What users reach, or are: exactly one of these is given.',
  fields: (t) => ({
    typeCode: t.id({
      nullable: true,
      description: about.typeCode,
      resolve: (target) => ('typeCode' in target ? target.typeCode : null),
    }),
    category: t.field({
      type: EventCategory,
      nullable: true,
      description: about.category,
      resolve: (target) => ('category' in target ? target.category : null),
    }),
    profile: t.field({
      type: CohortFilterType,
      nullable: true,
      description: about.profile,
      resolve: (target) => ('profile' in target ? target.profile : null),
    }),
    cohort: t.field({
      type: NamedFilter,
      nullable: true,
      description: 'Users of this cohort, against all others.',
      resolve: (target) => ('cohort' in target ? target.cohort : null),
    }),
  }),
});

const orNull = { nullable: true } as const;

export const PatternQuestionType = builder.objectRef<PatternQuestion>('PatternQuestion').implement({
  description: 'A question about patterns, complete; null where nothing is asked.',
  fields: (t) => ({
    kind: t.expose('kind', { type: PatternKind, description: about.kind }),
    minUsers: t.int({
      ...orNull,
      description: 'Least support as a number of users.',
      resolve: ({ support }) => (support >= 1 ? support : null),
    }),
    minShare: t.float({
      ...orNull,
      description: 'Least support as a share of users, 0 to 1.',
      resolve: ({ support }) => (support < 1 ? support : null),
    }),
    minLength: t.exposeInt('minLength', { description: about.minLength }),
    maxLength: t.exposeInt('maxLength', { description: about.maxLength }),
    minGap: t.exposeInt('minGap', { ...orNull, description: about.minGap }),
    maxGap: t.exposeInt('maxGap', { ...orNull, description: about.maxGap }),
    maxGapSeconds: t.exposeFloat('maxGapSeconds', { ...orNull, description: about.maxGapSeconds }),
    maxSpanSeconds: t.exposeFloat('maxSpanSeconds', { ...orNull, description: about.maxSpanSeconds }),
    first: t.exposeIDList('first', { ...orNull, description: about.first }),
    last: t.exposeIDList('last', { ...orNull, description: about.last }),
    contains: t.exposeIDList('contains', { ...orNull, description: about.contains }),
    top: t.exposeInt('top', { ...orNull, description: about.top }),
    step: t.expose('step', { type: StepUnit, description: about.step }),
    timeZone: t.exposeString('timeZone', { ...orNull, description: 'Where hours and days begin.' }),
    filter: t.field({
      type: CohortFilterType,
      ...orNull,
      description: about.filter,
      resolve: ({ filter }) => filter ?? null,
    }),
    cohort: t.field({
      type: NamedFilter,
      ...orNull,
      description: 'Only users of this cohort, and only their events within its period.',
      resolve: ({ cohort }) => cohort ?? null,
    }),
    target: t.field({
      type: PatternTarget,
      ...orNull,
      description: 'What splits the users in two.',
      resolve: ({ target }) => target ?? null,
    }),
    minGroup: t.exposeInt('minGroup', { ...orNull, description: about.minGroup }),
  }),
});
