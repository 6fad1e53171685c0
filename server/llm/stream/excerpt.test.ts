import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

describe('an excerpt of what a provider said', () => {
  it('should keep a short sentence, on one line', () => {
    expect(excerpt(' The model\n `qwen3`  does not exist ')).toBe('The model `qwen3` does not exist');
  });

  it('should be short', () => {
    expect(excerpt('word '.repeat(1000))).toHaveLength(201);
  });

  it.each([
    ['Incorrect API key provided: sk-proj-abc123.', 'Incorrect API key provided: [key]'],
    ['got "Bearer abcdef"', 'got "[key]"'],
    ['key 0123456789abcdef0123456789abcdef is unknown', 'key [key] is unknown'],
    ['see https://me:word@host/v1', 'see https://host/v1'],
  ])('should hold no credentials: %j', (text, shown) => {
    expect(excerpt(text)).toBe(shown);
  });
});
