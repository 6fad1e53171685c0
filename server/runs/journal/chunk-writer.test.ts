import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gate } from '../testing.ts';
import { ChunkWriter } from './chunk-writer.ts';
import type { NewItem } from './items.ts';

const textsOf = (commits: readonly (readonly NewItem[])[]) =>
  commits.map((items) => items.map((item) => (item.kind === 'LlmChunk' ? item.payload.text : '?')).join(''));

describe('ChunkWriter', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const open = (windowMs: number) => {
    const commits: (readonly NewItem[])[] = [];
    const writer = new ChunkWriter(
      async (items) => void commits.push(items),
      { step: 1, attempt: 1 },
      windowMs,
    );
    return { commits, writer };
  };

  it('should send the first piece at once, and later ones together after the window', async () => {
    const { commits, writer } = open(40);
    writer.push('a', false);
    await vi.advanceTimersByTimeAsync(0);
    expect(textsOf(commits)).toEqual(['a']);
    for (const text of ['b', 'c', 'd']) writer.push(text, false);
    await vi.advanceTimersByTimeAsync(39);
    expect(textsOf(commits)).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(1);
    expect(textsOf(commits)).toEqual(['a', 'bcd']);
  });

  it('should send a line at its end', async () => {
    const { commits, writer } = open(40);
    writer.push('a', false);
    await vi.advanceTimersByTimeAsync(0);
    writer.push('line', false);
    writer.push('\n', false);
    await vi.advanceTimersByTimeAsync(0);
    expect(textsOf(commits)).toEqual(['a', 'line\n']);
  });

  it('should gather while a commit is under way', async () => {
    const commits: (readonly NewItem[])[] = [];
    const committed = gate();
    const slow = new ChunkWriter(
      async (items) => {
        commits.push(items);
        await committed.opened;
      },
      { step: 1, attempt: 1 },
      0,
    );
    for (const text of ['a', 'b', 'c']) slow.push(text, false);
    expect(textsOf(commits)).toEqual(['a']);
    committed.open();
    await vi.advanceTimersByTimeAsync(1);
    expect(textsOf(commits)).toEqual(['a', 'bc']);
  });

  it('should keep reasoning and answer apart, and say where they come from', async () => {
    const { writer } = open(40);
    writer.push('', false);
    writer.push('thinking', true);
    writer.push('answer', false);
    const items = await writer.take();
    expect(items.filter((item) => item.kind === 'LlmChunk' && item.payload.text !== '')).toEqual([
      { kind: 'LlmChunk', payload: { step: 1, attempt: 1, text: 'thinking', reasoning: true } },
      { kind: 'LlmChunk', payload: { step: 1, attempt: 1, text: 'answer', reasoning: false } },
    ]);
  });

  it('should lose, repeat and reorder nothing, whatever is pushed and taken when', async () => {
    const action = fc.oneof(fc.string({ minLength: 1 }), fc.constant(null), fc.nat({ max: 100 }));
    await fc.assert(
      fc.asyncProperty(fc.array(action), fc.constantFrom(0, 40), async (actions, windowMs) => {
        const { commits, writer } = open(windowMs);
        for (const act of actions) {
          if (typeof act === 'string') writer.push(act, false);
          else if (act === null) commits.push(await writer.take());
          else await vi.advanceTimersByTimeAsync(act);
        }
        commits.push(await writer.take());
        expect(textsOf(commits).join('')).toBe(actions.filter((act) => typeof act === 'string').join(''));
      }),
    );
  });

  it('should tell of a commit that failed, at the next piece and when taken', async () => {
    const writer = new ChunkWriter(() => Promise.reject(new Error('fenced')), { step: 1, attempt: 1 }, 0);
    writer.push('a', false);
    await vi.advanceTimersByTimeAsync(0);
    expect(() => writer.push('b', false)).toThrow('fenced');
    await expect(writer.take()).rejects.toThrow('fenced');
  });
});
