import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, type Behavior, end, pass, reset, stall, stream } from '../../../test/provider/behaviors.ts';
import { createGate } from '../../../test/provider/gate.ts';
import * as wire from '../../../test/provider/wire.ts';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import type { LlmFailureCode } from '../failures.ts';
import type { Deadlines } from './deadlines.ts';
import { type CallOptions, failureOf, makeCall } from './testing-call.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const call = (behavior: Behavior, options?: CallOptions) => makeCall(database, behavior, options);

const good = [wire.role(), wire.text('你好'), wire.text(' world')];
const tail = [wire.finish(), wire.done()];

describe('a provider that does not finish its answer (F27, F28)', () => {
  const unfinished: [string, Behavior, LlmFailureCode, Partial<Deadlines>?][] = [
    ['ends early and cleanly', stream(...good, end), 'LLM_CUT'],
    ['ends inside an event', stream(...good, wire.text('lost').slice(0, 60), end), 'LLM_CUT'],
    ['says [DONE] without a finish_reason', stream(...good, wire.done(), end), 'LLM_CUT'],
    ['stops at the length limit', answer(['你好', ' world'], { finishReason: 'length' }), 'LLM_LENGTH'],
    [
      'stops for its content filter',
      answer(['你好', ' world'], { finishReason: 'content_filter' }),
      'LLM_FILTERED',
    ],
    ['asks for a tool', answer(['你好', ' world'], { finishReason: 'tool_calls' }), 'LLM_REFUSED'],
    [
      'runs out of resources',
      answer(['你好', ' world'], { finishReason: 'insufficient_system_resource' }),
      'LLM_UNAVAILABLE',
    ],
    ['ends for a reason we do not know', answer(['你好', ' world'], { finishReason: 'whim' }), 'LLM_CUT'],
    [
      'refuses in the model’s words',
      stream(...good, wire.chunk({ refusal: 'I cannot' }), ...tail, end),
      'LLM_REFUSED',
    ],
    ['stalls in mid-answer', stream(...good, stall), 'LLM_STALLED', { idleMs: 300 }],
    [
      'sends an error event',
      stream(...good, 'event: error\ndata: {"message":"broken"}\n\n', end),
      'LLM_GARBLED',
    ],
    [
      'sends an error as data',
      stream(...good, wire.event({ error: { message: 'broken' } }), end),
      'LLM_GARBLED',
    ],
    [
      'sends its overload as data',
      stream(...good, wire.event({ error: { message: 'busy', code: 502 } }), end),
      'LLM_UNAVAILABLE',
    ],
    ['sends malformed JSON', stream(...good, 'data: {"choices": [\n\n', end), 'LLM_GARBLED'],
    ['sends null', stream(...good, 'data: null\n\n', end), 'LLM_GARBLED'],
    [
      'sends a second choice',
      stream(...good, wire.event({ choices: [{ index: 1, delta: {} }] }), end),
      'LLM_GARBLED',
    ],
  ];

  it.each(unfinished)(
    'should keep what came and fail when it %s',
    async (_, behavior, code, deadlines = {}) => {
      const { heard, row } = await call(behavior, { deadlines });
      expect(heard.text).toBe('你好 world');
      expect(failureOf(heard).code).toBe(code);
      expect(row).toMatchObject({
        outcome: 'CUT',
        streamed: true,
        errorCode: code,
        errorMessage: failureOf(heard).message,
      });
      expect(row).toMatchObject({ firstTokenMs: expect.any(Number), durationMs: expect.any(Number) });
      expect(row).toMatchObject({
        promptTokens: expect.any(Number),
        completionTokens: 4,
        tokensEstimated: true,
      });
    },
  );
});

describe('a provider that resets the connection (F27)', () => {
  /** Resets once the client has read the last piece: a reset takes what is still unread with it. */
  async function callReset(...pieces: string[]) {
    const gate = createGate();
    const behavior = stream(wire.role(), wire.text('你好'), ...pieces, pass(gate), reset);
    return call(behavior, { onPart: ({ text }) => text === ' world' && gate.open() });
  }

  it('should keep what came and fail', async () => {
    const { heard, row } = await callReset(wire.text(' world'));
    expect(heard.text).toBe('你好 world');
    expect(failureOf(heard)).toMatchObject({ code: 'LLM_CUT', retryable: true });
    expect(row).toMatchObject({ outcome: 'CUT', errorCode: 'LLM_CUT' });
  });

  it('should take the answer for complete when its finish_reason came', async () => {
    const { heard, row } = await callReset(wire.chunk({ content: ' world' }, 'stop'));
    expect(heard).toMatchObject({ text: '你好 world', completion: { finishReason: 'stop' } });
    expect(row).toMatchObject({ outcome: 'COMPLETE', tokensEstimated: true });
  });
});
