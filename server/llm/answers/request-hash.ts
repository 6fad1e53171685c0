import { createHash } from 'node:crypto';
import type { LlmRequest } from '../llm.ts';
import { withTask } from '../task.ts';

/**
 * SHA-256, in hex, of everything that decides an answer: model, parameters and the messages as they are sent.
 * It is the key of the answer cache; run, step and attempt are no part of it.
 */
export function requestHash(
  request: Pick<LlmRequest, 'purpose' | 'messages' | 'maxTokens' | 'temperature'>,
  model: string,
): string {
  const messages = withTask(request).map(({ role, content }) => [role, content]);
  const decisive = JSON.stringify([model, request.maxTokens, request.temperature, messages]);
  return createHash('sha256').update(decisive).digest('hex');
}
