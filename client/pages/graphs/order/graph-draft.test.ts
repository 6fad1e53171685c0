import { describe, expect, it } from 'vitest';
import { inputOf, newDraft } from './graph-draft.ts';

describe('the form of a graph', () => {
  it('should ask for the defaults when nothing was touched', () => {
    expect(inputOf(newDraft('EN'))).toEqual({
      focus: 'COMPREHENSIVE',
      windowHours: 72,
      leastUsers: 10,
      cohortId: null,
    });
  });

  it('should ask for a name only where one was given', () => {
    expect(inputOf({ ...newDraft('ZH'), name: '  春季 ' })).toMatchObject({ name: '春季' });
    expect(inputOf({ ...newDraft('ZH'), name: '   ' })).not.toHaveProperty('name');
  });
});
