import { describe, expect, it } from 'vitest';
import { runsBeginning } from './runs-beginning.ts';

describe('runs whose ids begin with a text', () => {
  it('should lie between the first and the last of them', () => {
    expect(runsBeginning('01ab')).toEqual({
      from: '01ab0000-0000-0000-0000-000000000000',
      to: '01abffff-ffff-ffff-ffff-ffffffffffff',
    });
    const whole = '01ab0000-1234-7000-8000-0000000000ff';
    expect(runsBeginning(whole)).toEqual({ from: whole, to: whole });
  });

  it.each(['01a', 'user', '01ab00001', '01ab0000-1234-7000-8000-0000000000ff0', '01AB'])(
    'should be none for %s',
    (text) => expect(runsBeginning(text)).toBeNull(),
  );
});
