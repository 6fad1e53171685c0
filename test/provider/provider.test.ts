import { afterEach, describe, expect, it } from 'vitest';
import { answer, end, pass, reset, stall, stream } from './behaviors.ts';
import { createGate } from './gate.ts';
import { type Provider, type Script, startProvider } from './provider.ts';
import { refuseParameter } from './refusals.ts';
import * as wire from './wire.ts';

let provider: Provider;
afterEach(() => provider.stop());

async function start(script: Script) {
  provider = await startProvider(script);
  return (body: unknown, signal: AbortSignal | null = null) =>
    fetch(`${provider.url}/chat/completions`, { method: 'POST', body: JSON.stringify(body), signal });
}

describe('the scripted provider', () => {
  it('should stream an answer as OpenAI does, with usage only if it is asked for', async () => {
    const post = await start(answer(['a', 'b'], { usage: { prompt: 3, completion: 2 }, reasoning: ['r'] }));
    const opening = [wire.role(), wire.reasoning('r'), wire.text('a'), wire.text('b'), wire.finish()];
    expect(await (await post({})).text()).toBe([...opening, wire.done()].join(''));
    expect(await (await post({ stream_options: {} })).text()).toBe(
      [...opening, wire.usage({ prompt: 3, completion: 2 }), wire.done()].join(''),
    );
  });

  it('should make a delta at the moment it is written', async () => {
    const gate = createGate();
    let clock = 0;
    const post = await start(answer([() => `at ${clock}`], { gate }));
    const response = await post({});
    clock = 7;
    gate.open();
    expect(await response.text()).toContain('at 7');
  });

  it('should record the requests and go through its script', async () => {
    const post = await start([answer(['a']), refuseParameter('n', 'no n', answer(['b']))]);
    expect([
      (await post({ first: 1 })).status,
      (await post({ n: 2 })).status,
      (await post({})).status,
    ]).toEqual([200, 400, 500]);
    expect(provider.requests.map(({ index, body }) => ({ index, body }))).toEqual([
      { index: 0, body: { first: 1 } },
      { index: 1, body: { n: 2 } },
      { index: 2, body: {} },
    ]);
  });

  it('should know whether the client closed the answer', async () => {
    const stop = new AbortController();
    const post = await start([answer(['a']), stream(wire.text('a'), stall)]);
    await (await post({})).text();
    await post({}, stop.signal);
    stop.abort();
    expect(await Promise.all(provider.requests.map((request) => request.closedByClient))).toEqual([
      false,
      true,
    ]);
  });

  it('should reset the connection', async () => {
    const post = await start(reset);
    await expect(post({})).rejects.toThrow('fetch failed');
  });
});

describe('a gate', () => {
  it('should not waste a turn on a client that has gone', async () => {
    const gate = createGate();
    const post = await start(stream(wire.role(), pass(gate), wire.text('through'), end));
    const stop = new AbortController();
    await post({}, stop.signal);
    stop.abort();
    await provider.requests[0]?.closedByClient;
    const { body } = await post({});
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe(wire.role());
    gate.open();
    expect((await reader?.read())?.value).toBe(wire.text('through'));
  });
});
