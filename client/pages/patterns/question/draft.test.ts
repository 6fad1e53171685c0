import { describe, expect, it } from 'vitest';
import { emptyFilter } from '../../../cohorts/testing.ts';
import { type Draft, draftOf, inputOf, isUnfinished, newDraft } from './draft.ts';
import type { Question } from './question-query.ts';

const asked: Question = {
  kind: 'ALL',
  minUsers: null,
  minShare: 0.07,
  minLength: 2,
  maxLength: 4,
  minGap: null,
  maxGap: 3,
  maxGapSeconds: 5_400,
  maxSpanSeconds: 172_800,
  first: ['view_car'],
  last: null,
  contains: null,
  top: 100,
  step: 'DAY',
  minGroup: 8,
  filter: null,
  cohort: { id: '3', name: '杭州' },
  target: { typeCode: 'purchase', category: null, profile: null, cohort: null },
};

describe('the form of a question', () => {
  it('should ask again what was asked before', () => {
    expect(inputOf(draftOf(asked))).toEqual({
      kind: 'ALL',
      minShare: 0.07,
      minLength: 2,
      maxLength: 4,
      minGap: null,
      maxGap: 3,
      maxGapSeconds: 5_400,
      maxSpanSeconds: 172_800,
      first: ['view_car'],
      last: [],
      contains: [],
      top: 100,
      step: 'DAY',
      cohortId: '3',
      filter: null,
      target: { typeCode: 'purchase' },
      minGroup: 8,
    });
    expect(inputOf(draftOf({ ...asked, minShare: null, minUsers: 12 }))).toMatchObject({ minUsers: 12 });
  });

  it('should show times in the largest unit that has a whole number of them', () => {
    const draft = draftOf(asked);
    expect(draft.gapTime).toEqual({ amount: 90, unit: 'MINUTES' });
    expect(draft.span).toEqual({ amount: 2, unit: 'DAYS' });
    expect(draftOf({ ...asked, maxGapSeconds: null }).gapTime.amount).toBeNull();
  });

  it('should ask for what the filters of a question ask for', () => {
    const filter = { ...emptyFilter, ageFrom: 30 };
    const draft = draftOf({ ...asked, cohort: null, filter, target: { ...none, profile: filter } });
    const { filter: who, target } = inputOf(draft);
    expect(who).toEqual({ ageFrom: 30 });
    expect(target).toEqual({ profile: { ageFrom: 30 } });
  });

  it('should ask for no least group without a target, and wait for a target that is not chosen', () => {
    expect(inputOf(newDraft)).not.toHaveProperty('minGroup');
    const waiting: Draft = { ...newDraft, target: { by: 'type', code: null } };
    expect([newDraft, waiting].map(isUnfinished)).toEqual([false, true]);
  });
});

const none = { typeCode: null, category: null, profile: null, cohort: null };
