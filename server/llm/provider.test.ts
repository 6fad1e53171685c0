import { afterEach, describe, expect, it } from 'vitest';
import { answer } from '../../test/provider/behaviors.ts';
import { type Provider, startProvider } from '../../test/provider/provider.ts';
import { offlineModel } from './offline/model-name.ts';
import { createProvider } from './provider.ts';

let server: Provider | undefined;
afterEach(() => server?.stop());

const settings = { LLM_MODEL: 'qwen3', OFFLINE_TOKENS_PER_SECOND: 0 };

describe('the provider', () => {
  it('should be the built-in rules, named so, when no key and no address is set', () => {
    expect(createProvider(settings, new Map())).toMatchObject({ model: offlineModel, rules: true });
  });

  it('should be OpenAI when only a key is set', () => {
    const { client, model, rules } = createProvider({ ...settings, OPENAI_API_KEY: 'sk-1' }, new Map());
    expect({ address: client.baseURL, model, rules }).toEqual({
      address: 'https://api.openai.com/v1',
      model: 'qwen3',
      rules: false,
    });
  });

  it.each([
    [{}, 'Bearer none'],
    [{ OPENAI_API_KEY: 'sk-1' }, 'Bearer sk-1'],
  ])('should be the server at the address that is set, with the key %j', async (key, authorization) => {
    server = await startProvider(answer(['hello']));
    const { client } = createProvider({ ...settings, ...key, OPENAI_BASE_URL: server.url }, new Map());
    await client.post('/chat/completions', { body: {} }).asResponse();
    expect(server.requests[0]?.headers.authorization).toBe(authorization);
  });
});
