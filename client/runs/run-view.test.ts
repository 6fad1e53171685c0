import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunItem } from './run-item.ts';
import { emptyView, takeItem } from './run-view.ts';
import { chunk, done, event, failure, pattern, progress, rejected } from './testing.ts';

const viewOf = (items: readonly RunItem[]) => items.reduce(takeItem, emptyView);

const anyItem = fc.oneof(
  fc
    .record({ text: fc.string({ unit: fc.constantFrom('a', '看', '|', '\n') }), reasoning: fc.boolean() })
    .map((more) => (seq: number) => chunk(seq, more.text, more)),
  fc
    .record({
      step: fc.integer({ min: 1, max: 3 }),
      attempt: fc.integer({ min: 1, max: 2 }),
      events: fc.nat(2),
    })
    .map(({ events, ...more }) => (seq: number) => {
      const newEvents = Array.from({ length: events }, (_, index) => event(`${seq}-${index}`));
      return progress(seq, { ...more, stage: 'CALLING', newEvents, percent: seq });
    }),
  fc.nat(2).map((patterns) => (seq: number) => {
    const newPatterns = Array.from({ length: patterns }, (_, index) => pattern(`${seq}-${index}`));
    return progress(seq, { stage: 'MINING', newPatterns });
  }),
  fc.string().map((line) => (seq: number) => progress(seq, { rejectedLines: [rejected(line)] })),
);
const anyJournal = fc
  .array(anyItem, { maxLength: 60 })
  .map((makers) => [...makers.map((make, index) => make(index + 1)), done(makers.length + 1)]);

describe('the view of a run', () => {
  it('should be the same wherever the stream was cut and however much of it came twice', () => {
    fc.assert(
      fc.property(anyJournal, fc.nat(), fc.nat(), (journal, cut, overlap) => {
        const until = cut % (journal.length + 1);
        const from = Math.max(0, until - (overlap % (journal.length + 1)));
        const again = viewOf([...journal.slice(0, until), ...journal.slice(from)]);
        expect(again).toEqual(viewOf(journal));
      }),
    );
  });

  it('should keep its identity when an item comes that it holds already', () => {
    const view = viewOf([chunk(1, 'a'), chunk(2, 'b')]);
    expect(takeItem(view, chunk(2, 'b'))).toBe(view);
  });

  it('should take nothing after the terminal item', () => {
    const view = viewOf([done(1)]);
    expect(takeItem(view, chunk(2, 'late'))).toBe(view);
  });

  it('should remember the newest cursor, the step, the figures and the events in order', () => {
    const view = viewOf([
      progress(1, { stage: 'PREPARING', step: null, attempt: null, total: 90, percent: 0 }),
      progress(2, { stage: 'CALLING' }),
      progress(3, { newEvents: [event('a')], percent: 40.5, done: 36 }),
      progress(4, { newEvents: [event('b')] }),
    ]);
    expect(view).toMatchObject({ seq: 4, cursor: 'cursor-4', step: 1, percent: 40.5, done: 36, total: 90 });
    expect(view.events.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('should be at 100 per cent only when it is finished', () => {
    expect(viewOf([progress(1, { percent: 99 }), done(2)]).percent).toBe(100);
    expect(viewOf([progress(1, { percent: 40 }), failure(2, 'LLM_STALLED')]).percent).toBe(40);
  });

  it('should tell a cancelled run from a failed one', () => {
    expect(viewOf([failure(1, 'CANCELLED')]).end).toEqual({ kind: 'cancelled' });
    expect(viewOf([failure(1, 'LLM_STALLED')]).end).toMatchObject({ kind: 'failed', code: 'LLM_STALLED' });
  });

  it('should measure the first token from the call, also in a replay', () => {
    const view = viewOf([progress(1, { stage: 'CALLING' }), chunk(4, 'a')]);
    expect(view.tempo.firstTokenMs).toBe(300);
  });

  it('F44: should say once why an attempt failed and when the next one is, and that it waits no more then', () => {
    const waits = progress(3, { stage: 'WAITING', cause: 'LLM_CUT', resumeAt: '2026-01-15T00:01:00.000Z' });
    const waiting = viewOf([progress(1, { stage: 'CALLING' }), chunk(2, 'half a li'), waits]);
    expect(waiting.resumeAt).toBe('2026-01-15T00:01:00.000Z');
    const next = [
      waiting,
      progress(4, { stage: 'CALLING', attempt: 2 }),
      chunk(5, 'whole', { attempt: 2 }),
    ] as const;
    const view = takeItem(takeItem(next[0], next[1]), next[2]);
    expect(view.resumeAt).toBeNull();
    expect(view.log.flat().map((row) => (row.kind === 'text' ? row.text : row.kind))).toEqual([
      'call',
      'half a li',
      'wait',
      'call',
      'whole',
    ]);
  });

  it('should hold where a batch stands, each member as it is now, and a row for each that began or ended', () => {
    const member = {
      position: 1,
      userId: 'u1',
      runId: 'r',
      eventCount: 0,
      errorCode: null,
      errorMessage: null,
    };
    const view = viewOf([
      progress(1, { members: [{ ...member, status: 'ACTIVE' }] }),
      progress(2, { members: [{ ...member, status: 'ACTIVE', eventCount: 3 }] }),
      progress(3, { members: [{ ...member, status: 'SUCCEEDED', eventCount: 5 }] }),
    ]);
    expect(view.members.get('u1')).toMatchObject({ status: 'SUCCEEDED', eventCount: 5 });
    expect(view.log.flat().filter(({ kind }) => kind === 'member')).toHaveLength(2);
  });

  it('should hold the first patterns of a search in their order, and its answer at the end', () => {
    const mining = { id: '7', patternCount: 300 };
    const view = viewOf([
      progress(1, { stage: 'MINING', newPatterns: [pattern('7-1'), pattern('7-2')] }),
      progress(2, { stage: 'MINING', newPatterns: [pattern('7-3')], done: 3, total: 300 }),
      done(3, { mining }),
    ]);
    expect(view.patterns.map(({ id }) => id)).toEqual(['7-1', '7-2', '7-3']);
    expect(view.end).toMatchObject({ kind: 'finished', mining });
  });
});
