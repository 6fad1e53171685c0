import { z } from 'zod';
import { answer } from '../provider/behaviors.ts';
import { startProvider } from '../provider/provider.ts';
import { answerText } from './answer-text.ts';
import { serveParent } from './parent.ts';

const load = z.object({ deltas: z.int(), paceMs: z.number() });

let { deltas, paceMs } = { deltas: 0, paceMs: 0 };

/** The first user that is named in a request's messages. */
const userIn = (body: Record<string, unknown>): string => /bench_\d{4}/.exec(JSON.stringify(body['messages']))?.[0] ?? 'nobody';

const provider = await startProvider((exchange) =>
  answer(answerText(userIn(exchange.request.body), deltas), { paceMs, usage: { prompt: 1, completion: deltas } })(exchange),
);

/** Takes the load of the answers that follow; answers with the base address. */
serveParent((question) => {
  ({ deltas, paceMs } = load.parse(question));
  return provider.url;
}, provider.stop);
