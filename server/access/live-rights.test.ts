import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveRights } from './live-rights.ts';

const rights = (leftMs: number | null, tokenId = 1, sessionId: string | null = null) => ({
  principal: { id: 'ann', role: 'ANALYST' as const },
  tokenId,
  sessionId,
  leftMs,
});

describe('LiveRights', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('F46: should call back once, at the moment in which a right expires', () => {
    const live = new LiveRights();
    const over = vi.fn();
    live.watch(rights(1_000), over);
    vi.advanceTimersByTime(999);
    expect(over).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    live.end('token:1');
    expect(over).toHaveBeenCalledTimes(1);
    expect(live.named.tokens).toEqual([]);
  });

  it('F46: should end what goes on by a token, or by a session, and nothing else', () => {
    const live = new LiveRights();
    const over: string[] = [];
    live.watch(rights(null, 1), () => over.push('token 1'));
    live.watch(rights(5_000, 1, 'a'), () => over.push('session a of token 1'));
    live.watch(rights(5_000, 2, 'b'), () => over.push('session b'));
    live.watch(rights(null, 11), () => over.push('token 11'));
    expect(live.named).toEqual({ tokens: [1, 2, 11], sessions: ['a', 'b'] });
    live.end('session:b');
    expect(over).toEqual(['session b']);
    live.end('token:1');
    expect(over).toEqual(['session b', 'token 1', 'session a of token 1']);
    live.end('session:null');
    expect(live.named.tokens).toEqual([11]);
  });

  it('should forget who left, and hold no timer of them', () => {
    const live = new LiveRights();
    const over = vi.fn();
    live.watch(rights(1_000), over)();
    expect(vi.getTimerCount()).toBe(0);
    expect(live.named).toEqual({ tokens: [], sessions: [] });
    expect(over).not.toHaveBeenCalled();
  });

  it('should not take a right that lasts longer than a timer can run for one that is over', () => {
    const live = new LiveRights();
    const over = vi.fn();
    live.watch(rights(90 * 86_400_000), over);
    vi.advanceTimersByTime(86_400_000);
    expect(over).not.toHaveBeenCalled();
  });
});
