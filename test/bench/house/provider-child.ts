import { z } from 'zod';
import { answer } from '../../provider/behaviors.ts';
import { startProvider } from '../../provider/provider.ts';
import { answerText } from './answer-text.ts';
import { serveParent } from './parent.ts';

const shape = z.object({ content: z.enum(['lines', 'thought']), deltas: z.int(), paceMs: z.number() });

let load: z.infer<typeof shape> = { content: 'thought', deltas: 0, paceMs: 0 };

/** The user that a request's messages name. */
const userIn = (body: Record<string, unknown>): string =>
  /bench_\d{4}/.exec(JSON.stringify(body.messages))?.[0] ?? 'nobody';

const provider = await startProvider((exchange) => {
  const { content, deltas, paceMs } = load;
  const text = answerText(content, userIn(exchange.request.body), deltas);
  // Without keep-alive: a connection that times out just as it is used again would fail a run, and with it the bench.
  exchange.head(200, { 'content-type': 'text/event-stream', connection: 'close' });
  return answer(text, { paceMs, usage: { prompt: 1, completion: deltas } })(exchange);
});

/** Takes the load of the answers that follow; answers with the base address. */
serveParent((question) => {
  load = shape.parse(question);
  return provider.url;
}, provider.stop);
