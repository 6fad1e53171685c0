import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Metrics } from './metrics.ts';
import { type ScrapeRule, whyNotScrape } from './scrape-rule.ts';

/** Answers `/metrics`: 401 to who may not read them, 503 when that cannot be told now. */
export async function answerMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  { metrics, scrapeRule }: { readonly metrics: Metrics; readonly scrapeRule: ScrapeRule },
): Promise<void> {
  const denial = await whyNotScrape(request, scrapeRule);
  if (denial) {
    const [status, how] =
      denial.code === 'UNAUTHENTICATED'
        ? [401, { 'www-authenticate': 'Bearer' }]
        : [503, { 'retry-after': '1' }];
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...how });
    response.end(`${denial.denied} The metrics are open to the bearer of a token, or of METRICS_TOKEN.\n`);
    return;
  }
  const { type, text } = await metrics.read();
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}
