import { describe, expect, it } from 'vitest';
import type { User } from '../user-query.ts';
import { asksAfresh } from './asks-afresh.ts';

const sequence: NonNullable<User['currentSequence']> = {
  id: '1',
  version: 1,
  language: 'EN',
  eventCount: 3,
  behaviorCount: 10,
  coveredCount: 9,
  coverage: 0.9,
  newBehaviorCount: 0,
  lostBehaviorCount: 0,
  rejectedCount: 0,
  finishedAt: '2026-01-15T02:00:00.000Z',
};
const user: User = {
  id: 'u1',
  behaviorCount: 10,
  profile: null,
  currentSequence: sequence,
  activeExtraction: null,
  draft: null,
  latestExtraction: { id: 'r1', status: 'FINISHED', errorCode: null },
};

describe('“Extract again”', () => {
  it('should ask the model afresh when kept answers could only give the same again', () => {
    expect(asksAfresh(user, 'EN')).toBe(true);
  });

  it('should use kept answers the first time, for new behaviors, another language, and a run that broke off', () => {
    expect(asksAfresh({ ...user, currentSequence: null }, 'EN')).toBe(false);
    expect(asksAfresh({ ...user, currentSequence: { ...sequence, newBehaviorCount: 2 } }, 'EN')).toBe(false);
    expect(asksAfresh(user, 'ZH')).toBe(false);
    expect(
      asksAfresh({ ...user, latestExtraction: { id: 'r2', status: 'FAILED', errorCode: 'LLM_CUT' } }, 'EN'),
    ).toBe(false);
  });
});
