import type { CohortFilter } from '../../../cohorts/cohorts-query.ts';
import { filterOf } from '../../../cohorts/filter.ts';
import type { Question, QuestionInput } from './question-query.ts';
import { limitOf, secondsOf, type TimeLimit } from './time-limit.ts';

/** Who is compared with whom; parts that are not chosen yet are null. */
export type TargetDraft =
  | { by: 'none' }
  | { by: 'type'; code: string | null }
  | { by: 'category'; category: 'CONVERSION' | 'ENGAGEMENT' | 'CHURN' }
  | { by: 'cohort'; cohortId: string | null }
  | { by: 'profile'; profile: CohortFilter };

/** A question as it stands in the form. */
export type Draft = {
  kind: Question['kind'];
  /** `SHARE` is in per cent. */
  support: { unit: 'SHARE' | 'USERS'; amount: number };
  minLength: number;
  maxLength: number;
  minGap: number | null;
  maxGap: number | null;
  gapTime: TimeLimit;
  span: TimeLimit;
  first: readonly string[];
  last: readonly string[];
  contains: readonly string[];
  top: number | null;
  step: Question['step'];
  /** Of a saved cohort; null for everybody. */
  cohortId: string | null;
  /** Kept from a question that was asked elsewhere. */
  filter: CohortFilter | null;
  target: TargetDraft;
  minGroup: number;
};

/** What the form begins with: the server's own defaults. */
export const newDraft: Draft = {
  kind: 'CLOSED',
  support: { unit: 'SHARE', amount: 10 },
  minLength: 2,
  maxLength: 4,
  minGap: null,
  maxGap: null,
  gapTime: { amount: null, unit: 'DAYS' },
  span: { amount: null, unit: 'DAYS' },
  first: [],
  last: [],
  contains: [],
  top: null,
  step: 'EVENT',
  cohortId: null,
  filter: null,
  target: { by: 'none' },
  minGroup: 5,
};

/** True when something is still to be chosen before it can be asked. */
export function isUnfinished({ target }: Draft): boolean {
  return (
    (target.by === 'type' && target.code === null) || (target.by === 'cohort' && target.cohortId === null)
  );
}

/** The draft as the server takes it. */
export function inputOf(draft: Draft): QuestionInput {
  const { support, gapTime, span, target, first, last, contains, minGroup, ...same } = draft;
  return {
    ...same,
    ...(support.unit === 'SHARE' ? { minShare: support.amount / 100 } : { minUsers: support.amount }),
    maxGapSeconds: secondsOf(gapTime),
    maxSpanSeconds: secondsOf(span),
    first: [...first],
    last: [...last],
    contains: [...contains],
    ...(target.by === 'none' ? {} : { target: targetInput(target), minGroup }),
  };
}

function targetInput(target: Exclude<TargetDraft, { by: 'none' }>): NonNullable<QuestionInput['target']> {
  switch (target.by) {
    case 'type':
      return { typeCode: target.code };
    case 'category':
      return { category: target.category };
    case 'cohort':
      return { cohortId: target.cohortId };
    case 'profile':
      return { profile: target.profile };
  }
}

/** The form for a question that was asked before. */
export function draftOf(question: Question): Draft {
  const { minUsers, minShare, maxGapSeconds, maxSpanSeconds, cohort, target } = question;
  return {
    kind: question.kind,
    support:
      minUsers === null
        ? { unit: 'SHARE', amount: Number(((minShare ?? 0) * 100).toPrecision(6)) }
        : { unit: 'USERS', amount: minUsers },
    minLength: question.minLength,
    maxLength: question.maxLength,
    minGap: question.minGap,
    maxGap: question.maxGap,
    gapTime: limitOf(maxGapSeconds),
    span: limitOf(maxSpanSeconds),
    first: question.first ?? [],
    last: question.last ?? [],
    contains: question.contains ?? [],
    top: question.top,
    step: question.step,
    cohortId: cohort?.id ?? null,
    filter: question.filter && filterOf(question.filter),
    target: targetDraft(target),
    minGroup: question.minGroup ?? newDraft.minGroup,
  };
}

function targetDraft(target: Question['target']): TargetDraft {
  if (target === null) return { by: 'none' };
  const { typeCode, category, cohort, profile } = target;
  if (typeCode !== null) return { by: 'type', code: typeCode };
  if (category !== null) return { by: 'category', category };
  if (profile !== null) return { by: 'profile', profile: filterOf(profile) };
  return { by: 'cohort', cohortId: cohort?.id ?? null };
}
