import { describe, expect, it } from 'vitest';
import { sends } from './sends.ts';

const pressed = (
  key: string,
  more: { shiftKey?: boolean; isComposing?: boolean; keyCode?: number } = {},
) => ({
  key,
  shiftKey: more.shiftKey ?? false,
  nativeEvent: { isComposing: more.isComposing ?? false, keyCode: more.keyCode ?? 13 },
});

describe('the key that sends a question', () => {
  it('should be Enter, and not Shift and Enter', () => {
    expect(sends(pressed('Enter'))).toBe(true);
    expect(sends(pressed('Enter', { shiftKey: true }))).toBe(false);
    expect(sends(pressed('a'))).toBe(false);
  });

  it('should not be the Enter that ends the composition of a word', () => {
    expect(sends(pressed('Enter', { isComposing: true }))).toBe(false);
    expect(sends(pressed('Enter', { keyCode: 229 }))).toBe(false);
  });
});
