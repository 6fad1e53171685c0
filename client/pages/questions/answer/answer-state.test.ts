import { describe, expect, it } from 'vitest';
import type { RunItem } from '../../../runs/run-item.ts';
import { emptyView, takeItem } from '../../../runs/run-view.ts';
import { chunk, done, failure, progress } from '../../../runs/testing.ts';
import { answerState } from './answer-state.ts';

const sentence = (text: string) => ({ text, citations: [], faults: [] });
const run = { id: 'run-1', status: 'RUNNING', errorCode: null } as const;
const asked = { answeredAt: null, sentences: [], run };
const told = (...items: RunItem[]) => ({
  state: 'running' as const,
  view: items.reduce(takeItem, emptyView),
  refusal: null,
  lastItemAt: null,
});

describe('what is seen of an answer', () => {
  it('should be a wait, then text that is open, then checked sentences with the rest behind them', () => {
    expect(answerState(asked, null).stage).toBe('waiting');
    expect(answerState(asked, told())).toMatchObject({ stage: 'waiting', open: '' });
    const items = [chunk(1, 'One [e1]. Tw'), progress(2, { newSentences: [sentence('One [e1].')] })];
    expect(answerState(asked, told(...items.slice(0, 1)))).toMatchObject({
      stage: 'writing',
      open: 'One [e1]. Tw',
    });
    expect(answerState(asked, told(...items))).toMatchObject({
      stage: 'writing',
      sentences: [{ text: 'One [e1].' }],
      open: ' Tw',
    });
  });

  it('should begin anew with another attempt, and leave reasoning out', () => {
    const items = [
      chunk(1, 'One. Broken off'),
      progress(2, { newSentences: [sentence('One.')] }),
      progress(3, { stage: 'WAITING', cause: 'LLM_CUT' }),
      progress(4, { stage: 'CALLING', attempt: 2 }),
      chunk(5, 'hm', { attempt: 2, reasoning: true }),
      chunk(6, 'Again', { attempt: 2 }),
    ];
    expect(answerState(asked, told(...items.slice(0, 3))).sentences).toHaveLength(1);
    expect(answerState(asked, told(...items))).toMatchObject({ sentences: [], open: 'Again' });
  });

  it('should be what was told until what is stored is there, and never both', () => {
    const items = [progress(1, { newSentences: [sentence('One.')] }), done(2)];
    expect(answerState(asked, told(...items))).toMatchObject({
      stage: 'answered',
      sentences: [{ text: 'One.' }],
    });
    const stored = { ...asked, answeredAt: '2026-01-15T02:00:00.000Z', sentences: [sentence('One.')] };
    expect(answerState(stored, told(...items)).sentences).toEqual(stored.sentences);
  });

  it('should say how an answer failed to come, watched or not, and keep what was checked', () => {
    const items = [progress(1, { newSentences: [sentence('One.')] })];
    expect(answerState(asked, told(...items, failure(2, 'LLM_STALLED')))).toMatchObject({
      stage: 'failed',
      code: 'LLM_STALLED',
      sentences: [{ text: 'One.' }],
      open: '',
    });
    expect(answerState(asked, told(failure(1, 'CANCELLED'))).stage).toBe('cancelled');
    const ended = (status: 'FAILED' | 'CANCELLED') =>
      answerState({ ...asked, run: { ...run, status, errorCode: 'LLM_STALLED' } }, null);
    expect(ended('FAILED')).toMatchObject({ stage: 'failed', code: 'LLM_STALLED' });
    expect(ended('CANCELLED').stage).toBe('cancelled');
    expect(answerState({ ...asked, run: null }, null).stage).toBe('lost');
  });
});
