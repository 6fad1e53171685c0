import { getEventListeners } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../test/provider/behaviors.ts';
import { createGate } from '../../test/provider/gate.ts';
import type { Provider, Script } from '../../test/provider/provider.ts';
import { refuseParameter } from '../../test/provider/refusals.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { listen, llmBehind, llmRequest } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

let provider: Provider | undefined;
afterEach(() => provider?.stop());

async function start(script: Script, concurrency = 4) {
  const started = await llmBehind(database, script, { concurrency });
  provider = started.provider;
  return started;
}

const newestRow = () => database.prisma.llmCall.findFirstOrThrow({ orderBy: { id: 'desc' } });

describe('a call that succeeds', () => {
  it('should send one streaming request whose system message names the task', async () => {
    const { llm, provider } = await start(answer(['hello']));
    await listen(llm.stream(llmRequest()));
    expect(provider.requests).toHaveLength(1);
    expect(provider.requests[0]?.body).toEqual({
      model: 'test-model',
      messages: [
        { role: 'system', content: 'Task: say-hello/1\n\nSay hello.' },
        { role: 'user', content: '你好' },
      ],
      max_tokens: 100,
      temperature: 0,
      stream: true,
      stream_options: { include_usage: true },
    });
  });

  it('should give each part as it comes, and the usage that the provider reports', async () => {
    const gate = createGate();
    const { llm } = await start(answer(['one ', 'two'], { gate, usage: { prompt: 21, completion: 2 } }));
    const call = llm.stream(llmRequest());
    gate.open();
    expect(await call.next()).toEqual({ done: false, value: { kind: 'text', text: 'one ' } });
    gate.open();
    expect(await call.next()).toEqual({ done: false, value: { kind: 'text', text: 'two' } });
    expect(await call.next()).toEqual({
      done: true,
      value: {
        model: 'test-model',
        finishReason: 'stop',
        tokens: { prompt: 21, completion: 2, estimated: false },
      },
    });
  });

  it('should leave a row in the ledger, STARTED while it goes on and COMPLETE at its end', async () => {
    const run = await database.prisma.run.create({
      data: { id: crypto.randomUUID(), kind: 'extractEvents', principal: 'local', input: {} },
    });
    const gate = createGate();
    const { llm } = await start(answer(['hello'], { gate, usage: { prompt: 21, completion: 2 } }));
    const heard = listen(llm.stream(llmRequest({ runId: run.id, step: 3, attempt: 2 })));
    await expect.poll(() => provider?.requests.length).toBe(1);
    expect(await newestRow()).toMatchObject({
      outcome: 'STARTED',
      runId: run.id,
      step: 3,
      attempt: 2,
      streamed: true,
    });
    gate.open();
    await heard;
    expect(await newestRow()).toMatchObject({
      outcome: 'COMPLETE',
      purpose: 'say-hello/1',
      model: 'test-model',
      firstTokenMs: expect.any(Number),
      durationMs: expect.any(Number),
      promptTokens: 21,
      completionTokens: 2,
      tokensEstimated: false,
      finishReason: 'stop',
      requestHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('should estimate the tokens, and say so, when the provider reports none', async () => {
    const { llm } = await start(answer(['你好', ' world, again']));
    const { completion } = await listen(llm.stream(llmRequest()));
    expect(completion?.tokens).toMatchObject({ completion: 2 + 4, estimated: true });
    expect(await newestRow()).toMatchObject({ completionTokens: 6, tokensEstimated: true });
  });

  it.each([
    ['stream_options', 'Unrecognized request argument supplied: stream_options'],
    ['max_tokens', "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."],
    ['temperature', "Unsupported value: 'temperature' does not support 0 with this model."],
  ])('should ask again without %s when the provider refuses it, and remember', async (name, message) => {
    const { llm, provider } = await start(refuseParameter(name, message, answer(['hello'])));
    expect((await listen(llm.stream(llmRequest()))).text).toBe('hello');
    expect((await listen(llm.stream(llmRequest()))).text).toBe('hello');
    expect(provider.requests.map(({ body }) => name in body)).toEqual([true, false, false]);
  });
});

describe('a call that is stopped', () => {
  it('should throw the reason of the signal and close the provider’s stream', async () => {
    const stop = new AbortController();
    const { llm, provider } = await start(answer(['one ', 'two'], { gate: oneStep() }));
    const call = llm.stream(llmRequest({ signal: stop.signal }));
    await call.next();
    const reason = new Error('cancelled by its owner');
    const next = call.next();
    stop.abort(reason);
    await expect(next).rejects.toBe(reason);
    expect(await provider.requests[0]?.closedByClient).toBe(true);
    expect(await newestRow()).toMatchObject({
      outcome: 'ABORTED',
      errorCode: null,
      finishReason: null,
      completionTokens: 1,
    });
  });

  it('should not pass for complete when the signal is aborted on the last part', async () => {
    const stop = new AbortController();
    const { llm } = await start(answer(['hello']));
    const call = llm.stream(llmRequest({ signal: stop.signal }));
    await call.next();
    stop.abort();
    await expect(call.next()).rejects.toBe(stop.signal.reason);
    expect(await newestRow()).toMatchObject({ outcome: 'ABORTED' });
  });

  it('should close the provider’s stream and its row when the reader leaves early', async () => {
    const { llm, provider } = await start(answer(['one ', 'two'], { gate: oneStep() }));
    for await (const _ of llm.stream(llmRequest())) break;
    expect(await provider.requests[0]?.closedByClient).toBe(true);
    expect(await newestRow()).toMatchObject({ outcome: 'ABORTED', durationMs: expect.any(Number) });
  });

  it('should leave nothing behind on a signal that outlives its calls', async () => {
    const { llm } = await start([answer(['hello']), answer(['hello'], { finishReason: 'length' })]);
    const { signal } = new AbortController();
    await listen(llm.stream(llmRequest({ signal })));
    await listen(llm.stream(llmRequest({ signal })));
    await expect.poll(() => getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('should make no call with a signal that is aborted already', async () => {
    const { llm, provider } = await start(answer(['hello']));
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(llm.stream(llmRequest({ signal })).next()).rejects.toThrow('too late');
    expect(provider.requests).toHaveLength(0);
  });
});

describe('the limit on calls at once', () => {
  it('should let the next call begin when one ends in any way', async () => {
    const { llm, provider } = await start(
      [answer(['a']), answer(['b'], { finishReason: 'length' }), answer(['c', 'd']), answer(['e'])],
      1,
    );
    const left = async () => {
      for await (const part of llm.stream(llmRequest())) return part.text;
    };
    const heard = await Promise.all([
      listen(llm.stream(llmRequest())),
      listen(llm.stream(llmRequest())),
      left(),
      listen(llm.stream(llmRequest())),
    ]);
    expect(heard).toMatchObject([{ text: 'a' }, { error: { code: 'LLM_LENGTH' } }, 'c', { text: 'e' }]);
    expect(provider.requests).toHaveLength(4);
  });

  it('should keep the others waiting, and let a waiting one be stopped', async () => {
    const gate = createGate();
    const { llm, provider } = await start(answer(['hello'], { gate }), 1);
    const first = listen(llm.stream(llmRequest()));
    const stop = new AbortController();
    const second = listen(llm.stream(llmRequest({ signal: stop.signal })));
    const third = listen(llm.stream(llmRequest()));
    await expect.poll(() => provider.requests.length).toBe(1);
    stop.abort();
    expect((await second).error).toBe(stop.signal.reason);
    expect(provider.requests).toHaveLength(1);
    gate.open(2);
    expect([(await first).text, (await third).text]).toEqual(['hello', 'hello']);
    expect(provider.requests).toHaveLength(2);
  });
});

describe('the ledger', () => {
  it('should not be left out in silence: a call without a row is an error', async () => {
    const { llm, provider } = await start(answer(['hello']));
    const heard = await listen(llm.stream(llmRequest({ runId: crypto.randomUUID() })));
    expect(heard.error).toMatchObject({ code: '23503' });
    expect(provider.requests).toHaveLength(0);
  });

  it('should not be left unfinished in silence: a row that is gone is an error', async () => {
    const { llm } = await start(answer(['one ', 'two'], { gate: oneStep() }));
    const call = llm.stream(llmRequest());
    await call.next();
    await database.prisma.llmCall.delete({ where: { id: (await newestRow()).id } });
    await expect(
      call.return({ model: '', finishReason: '', tokens: { prompt: 0, completion: 0, estimated: true } }),
    ).rejects.toMatchObject({ message: expect.stringContaining('lost the row') });
  });
});

/** Lets the first delta through, and no other. */
function oneStep() {
  const gate = createGate();
  gate.open();
  return gate;
}
