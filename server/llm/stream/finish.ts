import { LlmFailure } from '../failures.ts';

/**
 * Throws unless an answer ended because the model was finished. `insufficient_system_resource` is DeepSeek's
 * word for having stopped in the middle.
 */
export function requireStop(finishReason: string): void {
  switch (finishReason) {
    case 'stop':
      return;
    case 'length':
      throw new LlmFailure('LLM_LENGTH', 'The answer was cut at its length limit.');
    case 'content_filter':
      throw new LlmFailure('LLM_FILTERED', "The model provider's content filter stopped the answer.");
    case 'tool_calls':
    case 'function_call':
      throw new LlmFailure('LLM_REFUSED', 'The model asked for a tool in place of an answer.');
    case 'insufficient_system_resource':
      throw new LlmFailure('LLM_UNAVAILABLE', 'The model provider ran out of resources in mid-answer.');
    default:
      throw new LlmFailure(
        'LLM_CUT',
        `The answer ended with the unknown reason “${finishReason.slice(0, 40)}”.`,
      );
  }
}
