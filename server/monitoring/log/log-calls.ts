import type { Logger } from 'pino';
import type { LlmObserver } from '../../llm/llm-observer.ts';

/** Logs the end of each call of the model: a failure as a warning, the others for those who look closely. */
export function logCalls(log: Logger): LlmObserver {
  return {
    callEnded({
      runId,
      step,
      attempt,
      purpose,
      model,
      outcome,
      errorCode,
      firstTokenMs,
      durationMs,
      streamed,
    }) {
      const line = { runId, step, attempt, purpose, model, outcome, firstTokenMs, durationMs };
      if (errorCode === null) log.debug(line, 'a call of the model ended');
      else log.warn({ ...line, code: errorCode, streamed }, 'a call of the model gave no complete answer');
    },
  };
}
