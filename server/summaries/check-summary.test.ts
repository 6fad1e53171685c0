import { describe, expect, it } from 'vitest';
import { plainSummary, summaryProblem } from './check-summary.ts';

describe('a summary', () => {
  it.each([
    ['她三十四岁，是苏州的医生。最近在比较宝马和奔驰。'],
    ['She is 34 and looks at cars. She has 2.5 hours a day for it. She bought one!'],
    ['One. Two. Three? Four!'],
  ])('should have 2 to 4 sentences: %s', (text) => {
    expect(summaryProblem(text)).toBeNull();
  });

  it.each([
    ['', 'empty'],
    ['只有一句。', '1 sentences'],
    ['一。二。三。四。五。', '5 sentences'],
    [`${'很'.repeat(600)}。长。`, 'more than 600'],
  ])('should not be “%s”', (text, problem) => {
    expect(summaryProblem(text)).toContain(problem);
  });

  it('should be kept on one line, without a fence', () => {
    expect(plainSummary('```text\nOne.\n\nTwo.\n```\n')).toBe('One. Two.');
  });
});
