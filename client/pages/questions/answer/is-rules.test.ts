import { describe, expect, it } from 'vitest';
import { offlineModel } from '../../../../server/llm/offline/model-name.ts';
import { isRules } from './is-rules.ts';

describe('the built-in rules', () => {
  it('should be known by the name that the server gives them, and no model taken for them', () => {
    expect(isRules(offlineModel)).toBe(true);
    expect(isRules('gpt-x')).toBe(false);
  });
});
