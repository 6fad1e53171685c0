import { describe, expect, it } from 'vitest';
import { draftOf, ruleOf } from './rule-draft.ts';

const rule = {
  id: '7',
  type: { code: 'place_order', zh: '下订', en: 'place order' },
  action: null,
  placeMatch: null,
  textMatch: '付*定金',
  enabled: false,
};

describe('the draft of a rule', () => {
  it('should come back as the rule that it was made of', () => {
    expect(ruleOf(draftOf(rule))).toEqual({
      typeCode: 'place_order',
      action: null,
      placeMatch: null,
      textMatch: '付*定金',
      enabled: false,
    });
  });

  it('should be no rule without a type or without a condition', () => {
    expect(ruleOf({ ...draftOf(rule), typeCode: null })).toBeNull();
    expect(ruleOf({ ...draftOf(rule), textMatch: '  ' })).toBeNull();
    expect(ruleOf(draftOf(null))).toBeNull();
  });

  it.each(['action', 'placeMatch', 'textMatch'])('should need no other condition than %s', (condition) => {
    const draft = { ...draftOf(null), typeCode: 'purchase', [condition]: ' 4S ' };
    expect(ruleOf(draft)).toMatchObject({ [condition]: '4S', enabled: true });
  });
});
