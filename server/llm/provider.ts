import { OpenAI } from 'openai';
import type { Config } from '../config.ts';
import type { OfflineAnswerer } from './offline/answerer.ts';
import { offlineModel } from './offline/model-name.ts';
import { createOfflineFetch } from './offline/offline-fetch.ts';

export interface Provider {
  client: OpenAI;
  model: string;
  /** True when the built-in rules answer, and no language model. */
  rules: boolean;
}

type ProviderConfig = Pick<
  Config,
  'OPENAI_API_KEY' | 'OPENAI_BASE_URL' | 'LLM_MODEL' | 'OFFLINE_TOKENS_PER_SECOND'
>;

/**
 * The provider that the settings name; without a key and an address the built-in rules, in the same wire format
 * through the same client. `answerers` are the rules by task name, for example `extract-events`.
 */
export function createProvider(
  config: ProviderConfig,
  answerers: ReadonlyMap<string, OfflineAnswerer>,
): Provider {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseURL } = config;
  if (apiKey === undefined && baseURL === undefined) {
    const fetch = createOfflineFetch({ answerers, tokensPerSecond: config.OFFLINE_TOKENS_PER_SECOND });
    const client = new OpenAI({
      apiKey: 'offline',
      baseURL: 'http://offline.invalid/v1',
      fetch,
      maxRetries: 0,
    });
    return { client, model: offlineModel, rules: true };
  }
  const client = new OpenAI({ apiKey: apiKey ?? 'none', baseURL, maxRetries: 0 });
  return { client, model: config.LLM_MODEL, rules: false };
}
