import type { ServerResponse } from 'node:http';
import type { Readiness } from './readiness.ts';

/** Answers `/ready`: 200 when new requests are welcome, else 503 with the reason. */
export async function answerReady(response: ServerResponse, readiness: Readiness): Promise<void> {
  const trouble = await readiness.trouble();
  response.writeHead(trouble ? 503 : 200, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(trouble ?? { status: 'ready' }));
}
