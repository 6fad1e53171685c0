import { OpenAI } from 'openai';
import { type Provider, type Script, startProvider } from '../../test/provider/provider.ts';
import type { Database } from '../database/database.ts';
import { noLimits } from './budgets/limits.ts';
import { createLlm, type LlmOptions } from './create-llm.ts';
import type { Llm, LlmCompletion, LlmPart, LlmRequest } from './llm.ts';

/** A request as a feature makes it, with what a test wants different. */
export function llmRequest(different: Partial<LlmRequest> = {}): LlmRequest {
  return {
    purpose: 'say-hello/1',
    messages: [
      { role: 'system', content: 'Say hello.' },
      { role: 'user', content: '你好' },
    ],
    maxTokens: 100,
    temperature: 0,
    priority: 'interactive',
    signal: new AbortController().signal,
    ...different,
  };
}

/** A model behind a scripted provider. The key is one that must not show anywhere. */
export async function llmBehind(
  database: Pick<Database, 'prisma' | 'pool'>,
  script: Script,
  options: Partial<Pick<LlmOptions, 'concurrency' | 'deadlines' | 'limits'>> = {},
): Promise<{ llm: Llm; provider: Provider }> {
  const provider = await startProvider(script);
  const client = new OpenAI({ apiKey: secretKey, baseURL: provider.url });
  const deadlines = { firstByteMs: 5_000, idleMs: 5_000, totalMs: 20_000 };
  return {
    provider,
    llm: createLlm({
      client,
      model: 'test-model',
      database,
      concurrency: 4,
      deadlines,
      limits: noLimits,
      ...options,
    }),
  };
}

export const secretKey = 'sk-secret-0123456789';

/** Everything a call gave: its parts joined by kind, and how it ended. */
export interface Heard {
  text: string;
  reasoning: string;
  parts: LlmPart[];
  completion?: LlmCompletion;
  error?: unknown;
}

/** Listens to a call until it ends, however it ends; `onPart` is told of each part as it comes. */
export async function listen(
  call: AsyncGenerator<LlmPart, LlmCompletion, undefined>,
  onPart?: (part: LlmPart) => unknown,
): Promise<Heard> {
  const parts: LlmPart[] = [];
  const joined = (kind: LlmPart['kind']) =>
    parts.map((part) => (part.kind === kind ? part.text : '')).join('');
  const heard = () => ({ text: joined('text'), reasoning: joined('reasoning'), parts });
  try {
    for (;;) {
      const { done, value } = await call.next();
      if (done) return { ...heard(), completion: value };
      parts.push(value);
      onPart?.(value);
    }
  } catch (error) {
    return { ...heard(), error };
  }
}
