import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answer,
  type Behavior,
  end,
  headers,
  reset,
  stall,
  stream,
} from '../../../test/provider/behaviors.ts';
import { htmlPage, plainJson, refuse, respond } from '../../../test/provider/refusals.ts';
import * as wire from '../../../test/provider/wire.ts';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import type { LlmFailureCode } from '../failures.ts';
import { listen, llmBehind, llmRequest, secretKey } from '../testing.ts';
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

describe('a provider that gives no answer (F26, F27, F29)', () => {
  const refusals: [string, Behavior, LlmFailureCode, Partial<Deadlines>?][] = [
    ['never answers', stall, 'LLM_TIMEOUT', { firstByteMs: 150 }],
    ['stalls after the headers', stream(headers, stall), 'LLM_TIMEOUT', { firstByteMs: 150 }],
    ['resets before the headers', reset, 'LLM_UNAVAILABLE'],
    ['sends a page', htmlPage, 'LLM_GARBLED'],
    ['sends plain JSON', plainJson, 'LLM_GARBLED'],
    [
      'sends no content type',
      (exchange) => stream((e) => e.head(200, {}), ...good, ...tail, end)(exchange),
      'LLM_GARBLED',
    ],
    ['sends an empty stream', stream(headers, end), 'LLM_GARBLED'],
    ['sends only comments', stream(': ping\n\n', ': ping\n\n', end), 'LLM_GARBLED'],
    ['sends 10 MB in one chunk', stream(wire.text('x'.repeat(10_000_000)), ...tail, end), 'LLM_LENGTH'],
    ['sends a line that never ends', stream('data: ', 'x'.repeat(1_000_000), stall), 'LLM_LENGTH'],
    ['limits the rate', refuse(429, { code: 'rate_limit_exceeded' }), 'LLM_RATE_LIMITED'],
    ['wants money', refuse(429, { code: 'insufficient_quota' }), 'LLM_QUOTA'],
    ['wants money by status', refuse(402, { message: 'Insufficient Balance' }), 'LLM_QUOTA'],
    ['breaks', refuse(500), 'LLM_UNAVAILABLE'],
    ['breaks with a page', respond(502, 'text/html', '<h1>Bad gateway</h1>'), 'LLM_UNAVAILABLE'],
    ['is not available', refuse(503), 'LLM_UNAVAILABLE'],
    ['is overloaded', refuse(529), 'LLM_UNAVAILABLE'],
    ['gave up waiting', refuse(408), 'LLM_TIMEOUT'],
    ['does not know the key', refuse(401, { message: `Incorrect API key: ${secretKey}` }), 'LLM_AUTH'],
    ['forbids the model', refuse(403), 'LLM_AUTH'],
    ['does not know the model', refuse(404, { code: 'model_not_found' }), 'LLM_REFUSED'],
    [
      'does not like the request',
      refuse(400, { message: `bad ${secretKey} at http://me:word@host/v1` }),
      'LLM_REFUSED',
    ],
    ['filters the prompt', refuse(400, { code: 'content_filter' }), 'LLM_FILTERED'],
  ];

  it.each(refusals)('should fail without a part when it %s', async (_, behavior, code, deadlines = {}) => {
    const { heard, row, provider } = await call(behavior, { deadlines });
    const failure = failureOf(heard);
    expect(heard.parts).toEqual([]);
    expect(failure.code).toBe(code);
    expect(row).toMatchObject({
      outcome: 'FAILED',
      errorCode: code,
      errorMessage: failure.message,
    });
    expect(row).toMatchObject({ firstTokenMs: null, promptTokens: null, completionTokens: null });
    expect(provider.requests).toHaveLength(1);
  });

  it.each([
    ['a page', htmlPage, false],
    ['plain JSON', plainJson, false],
    ['an empty stream', stream(headers, end), true],
    ['a refusal', refuse(503), true],
  ] as const)(
    'should say in the ledger whether it streamed when it sends %s',
    async (_, behavior, streamed) => {
      expect((await call(behavior)).row).toMatchObject({ streamed });
    },
  );

  it.each(refusals)(
    'should say in one plain sentence without secrets that it %s',
    async (_, behavior, _code, deadlines = {}) => {
      const { message } = failureOf((await call(behavior, { deadlines })).heard);
      expect(message).toMatch(/^The [^\n<>]{10,300}\.$/);
      expect(message).not.toMatch(/secret|me:word/);
    },
  );

  it('should say when a limited rate ends', async () => {
    const { heard } = await call(refuse(429, {}, { 'retry-after': '120' }));
    expect(failureOf(heard)).toMatchObject({
      code: 'LLM_RATE_LIMITED',
      retryable: true,
      retryAfterMs: 120_000,
    });
  });

  it('should fail when nothing listens at the address', async () => {
    const { llm, provider } = await llmBehind(database, []);
    await provider.stop();
    expect(failureOf(await listen(llm.stream(llmRequest()))).code).toBe('LLM_UNAVAILABLE');
  });

  it('should fail when the answer takes too long although bytes keep coming (F33)', async () => {
    const drip = answer(
      Array.from({ length: 10_000 }, () => '.'),
      { paceMs: 20 },
    );
    const { heard } = await call(drip, { deadlines: { totalMs: 500 } });
    expect(failureOf(heard).code).toBe('LLM_TIMEOUT');
    expect(heard.text).toMatch(/^\.+$/);
  });

  it('should stop an answer without an end (F33)', async () => {
    const endless: Behavior = async (exchange) => {
      while (!exchange.closed.aborted) await exchange.write(wire.text('again and again '));
    };
    const { heard, provider } = await call(endless);
    expect(failureOf(heard).code).toBe('LLM_LENGTH');
    expect(heard.text.length).toBeLessThan(10_000);
    expect(await provider.requests[0]?.closedByClient).toBe(true);
  });
});
