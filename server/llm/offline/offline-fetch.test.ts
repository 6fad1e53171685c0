import { OpenAI } from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import { noLimits } from '../budgets/limits.ts';
import { createLlm } from '../create-llm.ts';
import { createProvider } from '../provider.ts';
import { listen, llmRequest } from '../testing.ts';
import type { OfflineAnswerer } from './answerer.ts';
import { offlineModel } from './model-name.ts';
import { createOfflineFetch } from './offline-fetch.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const answerers = new Map<string, OfflineAnswerer>([
  ['say-hello', ({ system, user }) => `${system}|${user}|看车, 4S店\n`],
  ['count', () => Array.from({ length: 2000 }, (_, index) => index).join(' ')],
  [
    'fail',
    () => {
      throw new RangeError('a rule with a defect');
    },
  ],
]);

function offlineLlm(tokensPerSecond = 0) {
  const config = { LLM_MODEL: 'unused', OFFLINE_TOKENS_PER_SECOND: tokensPerSecond };
  const { client, model } = createProvider(config, answerers);
  const deadlines = { firstByteMs: 5_000, idleMs: 5_000, totalMs: 20_000 };
  return createLlm({ client, model, database, concurrency: 2, deadlines, limits: noLimits });
}

describe('the built-in rules behind the one client', () => {
  it('should stream the answer of the named task token by token', async () => {
    const heard = await listen(offlineLlm().stream(llmRequest()));
    expect(heard.text).toBe('Say hello.|你好|看车, 4S店\n');
    expect(heard.parts.length).toBeGreaterThan(8);
    expect(heard.completion).toEqual({
      model: offlineModel,
      finishReason: 'stop',
      tokens: { prompt: 5, completion: heard.parts.length, estimated: false },
    });
    expect(await database.prisma.llmCall.findFirstOrThrow({ orderBy: { id: 'desc' } })).toMatchObject({
      model: offlineModel,
      outcome: 'COMPLETE',
      streamed: true,
    });
  });

  it('should stream at a pace', async () => {
    expect((await listen(offlineLlm(1000).stream(llmRequest()))).text).toBe('Say hello.|你好|看车, 4S店\n');
  });

  it('should let other work go on while it streams as fast as it can', async () => {
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
    }, 0);
    const { text } = await listen(offlineLlm().stream(llmRequest({ purpose: 'count/1', maxTokens: 4000 })));
    clearInterval(turning);
    expect(text).toMatch(/ 1999$/);
    expect(turns).toBeGreaterThan(0);
  });

  it('should stop between two tokens when the call is aborted', async () => {
    const stop = new AbortController();
    const call = offlineLlm(1).stream(llmRequest({ signal: stop.signal }));
    const next = call.next();
    stop.abort(new Error('enough'));
    await expect(next).rejects.toThrow('enough');
  });

  it('should refuse a task that it does not know, as a provider would', async () => {
    const { error } = await listen(offlineLlm().stream(llmRequest({ purpose: 'juggle/1' })));
    expect(error).toMatchObject({ code: 'LLM_REFUSED', message: expect.stringContaining('juggle') });
  });

  it('should not pass a defect in a rule for a failure of the network', async () => {
    const { error } = await listen(offlineLlm().stream(llmRequest({ purpose: 'fail/1' })));
    expect(error).toBeInstanceOf(RangeError);
  });
});

describe('the wire of the built-in rules', () => {
  const fetch = createOfflineFetch({ answerers, tokensPerSecond: 0 });
  const url = 'http://offline.invalid/v1/chat/completions';
  const post = (body: unknown) => fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const messages = [{ role: 'system', content: 'Task: say-hello/1\n\nHi.' }];

  it('should be what the openai package reads', async () => {
    const client = new OpenAI({ apiKey: 'offline', fetch });
    const chunks = await client.chat.completions.create({
      model: 'm',
      messages: [{ role: 'system', content: 'Task: say-hello/1\n\nHi.' }],
      stream: true,
    });
    let text = '';
    const reasons: unknown[] = [];
    for await (const { choices } of chunks) {
      text += choices[0]?.delta.content ?? '';
      reasons.push(choices[0]?.finish_reason);
    }
    expect(text).toBe('Hi.||看车, 4S店\n');
    expect(reasons.at(-1)).toBe('stop');
  });

  it('should report usage only when it is asked for', async () => {
    expect(await (await post({ model: 'm', messages, stream: true })).text()).not.toContain('usage');
    const asked = { model: 'm', messages, stream: true, stream_options: { include_usage: true } };
    expect(await (await post(asked)).text()).toContain('"usage":{"prompt_tokens":2,');
  });

  it.each([
    ['a request that does not stream', { model: 'm', messages }, 400],
    ['a request without messages', { model: 'm', stream: true }, 400],
    [
      'a request without a task',
      { model: 'm', messages: [{ role: 'user', content: 'Hi' }], stream: true },
      404,
    ],
  ])('should refuse %s', async (_, body, status) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      error: { message: expect.any(String), code: expect.any(String) },
    });
  });

  it('should refuse other addresses', async () => {
    expect((await fetch('http://offline.invalid/v1/models')).status).toBe(404);
  });
});
