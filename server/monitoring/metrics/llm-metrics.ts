import { Counter, Histogram, type Registry } from 'prom-client';
import type { LlmObserver } from '../../llm/llm-observer.ts';

/** Upper bounds in seconds. 90 is what nothing should take longer than. */
const firstTokenBuckets = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60];
const durationBuckets = [0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 90, 120, 300];

/** Counts and times this node's calls of the model. `task` is the purpose without the version of its prompt. */
export function llmMetrics(registry: Registry): LlmObserver {
  const registers = [registry];
  const calls = new Counter({
    name: 'causeway_llm_calls_total',
    help: 'Calls of the model that ended, by how they ended; streamed is false where the provider answered at once.',
    labelNames: ['model', 'task', 'outcome', 'streamed'],
    registers,
  });
  const failures = new Counter({
    name: 'causeway_llm_call_failures_total',
    help: 'Calls of the model that gave no complete answer, by error code.',
    labelNames: ['model', 'task', 'code'],
    registers,
  });
  const retries = new Counter({
    name: 'causeway_llm_retries_total',
    help: 'Calls of the model that were a second or later attempt at a step.',
    labelNames: ['model', 'task'],
    registers,
  });
  const firstToken = new Histogram({
    name: 'causeway_llm_first_token_seconds',
    help: 'Time from the request to the first piece of the answer.',
    labelNames: ['model', 'task'],
    buckets: firstTokenBuckets,
    registers,
  });
  const duration = new Histogram({
    name: 'causeway_llm_call_duration_seconds',
    help: 'Time from the request to the end of the call, however it ended.',
    labelNames: ['model', 'task', 'outcome'],
    buckets: durationBuckets,
    registers,
  });
  const tokens = new Counter({
    name: 'causeway_llm_tokens_total',
    help: 'Tokens sent (prompt) and received (completion); source is estimate where the provider reported none.',
    labelNames: ['model', 'direction', 'source'],
    registers,
  });
  return {
    callEnded(call) {
      const { model, outcome, errorCode, firstTokenMs, durationMs, promptTokens, completionTokens } = call;
      const task = taskOf(call.purpose);
      calls.inc({ model, task, outcome, streamed: String(call.streamed) });
      if (errorCode !== null) failures.inc({ model, task, code: errorCode });
      if ((call.attempt ?? 1) > 1) retries.inc({ model, task });
      if (firstTokenMs !== null) firstToken.observe({ model, task }, firstTokenMs / 1_000);
      duration.observe({ model, task, outcome }, durationMs / 1_000);
      const source = call.tokensEstimated ? 'estimate' : 'provider';
      if (promptTokens !== null) tokens.inc({ model, direction: 'prompt', source }, promptTokens);
      if (completionTokens !== null) tokens.inc({ model, direction: 'completion', source }, completionTokens);
    },
  };
}

/** `extract-events/1` → `extract-events`. */
const taskOf = (purpose: string): string => purpose.split('/')[0] ?? purpose;
