import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { readTask } from '../task.ts';
import type { OfflineAnswerer, OfflinePrompt } from './answerer.ts';
import { pacedStream } from './paced-stream.ts';
import { tokensOf } from './tokens.ts';
import { AnswerWire } from './wire.ts';

export interface OfflineModelOptions {
  /** The rules by task name, for example `extract-events`. */
  answerers: ReadonlyMap<string, OfflineAnswerer>;
  /** Pace of the answer; 0 is as fast as it is read. */
  tokensPerSecond: number;
}

const requestShape = z.object({
  model: z.string(),
  stream: z.boolean().default(false),
  stream_options: z.object({ include_usage: z.boolean().default(false) }).nullish(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
});

type ChatRequest = z.infer<typeof requestShape>;

/**
 * A `fetch` behind which the built-in rules sit as an OpenAI-compatible provider: it streams the answer of the
 * task that the system message names (`Task: extract-events/1`), and refuses in JSON what a provider would.
 */
export function createOfflineFetch({ answerers, tokensPerSecond }: OfflineModelOptions): typeof fetch {
  return async (input, init) => {
    init?.signal?.throwIfAborted();
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    if (init?.method !== 'POST' || !pathname.endsWith('/chat/completions')) {
      return refuse(404, 'unknown_url', 'The built-in rules answer POST /chat/completions only.');
    }
    const request = requestShape.safeParse(JSON.parse(String(init.body)));
    if (!request.success) return refuse(400, 'invalid_request', z.prettifyError(request.error));
    if (!request.data.stream) return refuse(400, 'stream_required', 'The built-in rules only stream.');
    const { name, prompt } = readPrompt(request.data);
    const answerer = answerers.get(name);
    if (answerer === undefined)
      return refuse(404, 'unknown_task', `The built-in rules know no task “${name}”.`);
    const events = answerEvents(request.data, prompt, answerer(prompt));
    return new Response(pacedStream(events, tokensPerSecond, init.signal), {
      headers: { 'content-type': 'text/event-stream; charset=utf-8' },
    });
  };
}

function readPrompt({ messages }: ChatRequest): { name: string; prompt: OfflinePrompt } {
  const contents = (wanted: string) =>
    messages.flatMap(({ role, content }) => (role === wanted ? [content] : [])).join('\n\n');
  const task = readTask(contents('system'));
  return { name: task?.name ?? '', prompt: { system: task?.rest ?? '', user: contents('user') } };
}

function* answerEvents(
  request: ChatRequest,
  { system, user }: OfflinePrompt,
  answer: string,
): Generator<string> {
  const wire = new AnswerWire(`chatcmpl-${randomUUID()}`, request.model, Math.floor(Date.now() / 1000));
  const tokens = tokensOf(answer);
  yield wire.role();
  for (const token of tokens) yield wire.token(token);
  yield wire.finish();
  if (request.stream_options?.include_usage) {
    yield wire.usage(tokensOf(system).length + tokensOf(user).length, tokens.length);
  }
  yield wire.done();
}

/** A refusal in the shape of OpenAI's. */
function refuse(status: number, code: string, message: string): Response {
  return Response.json({ error: { message, type: 'invalid_request_error', param: null, code } }, { status });
}
