import { describe, expect, it } from 'vitest';
import { TokenEstimate } from './tokens.ts';

describe('the estimate of tokens', () => {
  it.each([
    ['', 0],
    ['看车', 2],
    ['word', 1],
    ['words', 2],
    ['4S店, かなカナ한글', 1 + 4 + 2 + 1],
  ])('should count %j as %i', (text, tokens) => {
    expect(new TokenEstimate().add(text).tokens).toBe(tokens);
  });

  it('should not depend on how the text is cut', () => {
    const estimate = new TokenEstimate();
    for (const character of 'user_0007|看车|2026-01-15') estimate.add(character);
    expect(estimate.tokens).toBe(new TokenEstimate().add('user_0007|看车|2026-01-15').tokens);
  });
});
