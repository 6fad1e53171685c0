import type { LlmRequest } from '../../llm/llm.ts';
import { buildPrompt } from './prompt.ts';

/** Tokens of the longest answer: each row may become a line. */
const maxTokens = 8_000;
const temperature = 0.3;

/** All that decides the answer to one step, whoever asks for it: its prompt, and how the model is to answer. */
export function stepRequest(
  step: Parameters<typeof buildPrompt>[0],
): Pick<LlmRequest, 'purpose' | 'messages' | 'maxTokens' | 'temperature'> {
  return { ...buildPrompt(step), maxTokens, temperature };
}
