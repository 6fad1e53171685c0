import type { IncomingMessage, ServerResponse } from 'node:http';
import { mayScrape, type ScrapeRule } from './may-scrape.ts';
import type { Metrics } from './metrics.ts';

/** Answers `/metrics`: 401 to who may not read them. */
export async function answerMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  { metrics, scrapeRule }: { readonly metrics: Metrics; readonly scrapeRule: ScrapeRule },
): Promise<void> {
  if (!(await mayScrape(request, scrapeRule))) {
    response.writeHead(401, { 'www-authenticate': 'Bearer', 'content-type': 'text/plain; charset=utf-8' });
    response.end('The metrics are open to the bearer of a token, or of METRICS_TOKEN.\n');
    return;
  }
  const { type, text } = await metrics.read();
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}
