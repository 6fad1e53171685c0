import type { OpenAI } from 'openai';
import { Stream } from 'openai/core/streaming';
import { LlmFailure } from '../failures.ts';
import type { LlmPart, LlmRequest } from '../llm.ts';
import { withTask } from '../task.ts';
import { AnswerParts } from './answer-parts.ts';
import { type Chunk, parseChunk } from './chunk.ts';
import { CallClock, type Deadlines } from './deadlines.ts';
import type { Dialect } from './dialect.ts';
import { guardEventStream } from './event-stream.ts';
import { requireStop } from './finish.ts';
import { failureOf } from './sdk-failure.ts';

/** What a call is made with. */
export interface CompletionContext {
  client: OpenAI;
  model: string;
  dialect: Dialect;
  deadlines: Deadlines;
}

/** The last item of an answer that its model ended, whatever the reason. */
export interface LlmFinish {
  kind: 'finish';
  finishReason: string;
  usage?: NonNullable<Chunk['usage']>;
}

/**
 * Calls the model, always streaming. Yields the parts of the answer, then its finish. Ends normally only if the
 * model said `stop`; throws the signal's own reason after an abort, and a `LlmFailure` otherwise.
 */
export async function* streamCompletion(
  context: CompletionContext,
  request: LlmRequest,
): AsyncGenerator<LlmPart | LlmFinish, void, undefined> {
  request.signal.throwIfAborted();
  const stop = new AbortController();
  const abort = () => stop.abort(request.signal.reason);
  request.signal.addEventListener('abort', abort, { once: true });
  const clock = new CallClock(context.deadlines, (failure) => stop.abort(failure));
  let finish: LlmFinish;
  try {
    const response = await send(context, request, stop.signal);
    finish = yield* readAnswer(context.client, response, request, clock, stop.signal);
  } catch (error) {
    stop.signal.throwIfAborted();
    throw failureOf(error);
  } finally {
    clock.stop();
    request.signal.removeEventListener('abort', abort);
    stop.abort();
  }
  request.signal.throwIfAborted();
  yield finish;
  requireStop(finish.finishReason);
}

/** Sends the request; once more without a parameter that the provider refuses. */
async function send(
  { client, model, dialect, deadlines }: CompletionContext,
  request: LlmRequest,
  signal: AbortSignal,
): Promise<Response> {
  const parameters = dialect.parameters(request);
  try {
    return await client.chat.completions
      .create(
        { model, messages: withTask(request), ...parameters, stream: true },
        { signal, maxRetries: 0, timeout: deadlines.totalMs },
      )
      .asResponse();
  } catch (error) {
    if (!dialect.learn(error, parameters)) throw error;
    return send({ client, model, dialect, deadlines }, request, signal);
  }
}

/**
 * Reads the chunks to their end. The SDK ends normally also when a body stops early, when [DONE] comes without a
 * finish_reason and when we abort: only a finish_reason makes an answer. What goes wrong after it loses nothing.
 */
async function* readAnswer(
  client: OpenAI,
  response: Response,
  { maxTokens }: LlmRequest,
  clock: CallClock,
  signal: AbortSignal,
): AsyncGenerator<LlmPart, LlmFinish, undefined> {
  const parts = new AnswerParts();
  let room = maxCharacters(maxTokens);
  let empty = true;
  let finish: LlmFinish | undefined;
  try {
    // A JSON escape takes up to six bytes for a character; the rest is room for the chunk's other fields.
    const guarded = guardEventStream(response, clock, room * 6 + 65_536, signal);
    for await (const raw of Stream.fromSSEResponse<unknown>(guarded, new AbortController(), client)) {
      signal.throwIfAborted();
      const chunk = parseChunk(raw);
      empty = false;
      if (chunk.refusal) throw new LlmFailure('LLM_REFUSED', 'The model refused to answer.');
      room -= chunk.content.length + chunk.reasoning.length;
      if (room < 0) throw new LlmFailure('LLM_LENGTH', 'The answer is longer than was asked for.');
      yield* parts.push(chunk);
      finish = finishAfter(finish, chunk);
    }
  } catch (error) {
    if (finish === undefined) throw error;
  }
  if (finish === undefined) {
    signal.throwIfAborted();
    throw empty
      ? new LlmFailure('LLM_GARBLED', 'The model provider sent an empty stream.')
      : new LlmFailure('LLM_CUT', 'The answer ended before the model said that it was finished.');
  }
  yield* parts.end();
  return finish;
}

/** Usage comes with the finish_reason or in a chunk of its own after it. */
function finishAfter(finish: LlmFinish | undefined, { finishReason, usage }: Chunk): LlmFinish | undefined {
  const reason = finishReason ?? finish?.finishReason;
  if (reason === undefined) return undefined;
  const known = usage ?? finish?.usage;
  return { kind: 'finish', finishReason: reason, ...(known ? { usage: known } : {}) };
}

/** The longest answer we read: far more than `maxTokens` tokens hold (about 4 characters each), but bounded. */
const maxCharacters = (maxTokens: number) => maxTokens * 16 + 1024;
