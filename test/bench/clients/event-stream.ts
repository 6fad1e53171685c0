import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';

/** Posts JSON and yields the data of each server-sent event that comes back. Leaving the loop closes the connection. */
export async function* postForEvents(url: string, body: unknown): AsyncGenerator<string, void, undefined> {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  const asked = request(url, { method: 'POST', headers, agent: false });
  asked.end(JSON.stringify(body));
  const [response]: IncomingMessage[] = await once(asked, 'response');
  if (response?.statusCode !== 200) throw new Error(`${url} answered ${response?.statusCode}`);
  try {
    yield* eventsIn(response.setEncoding('utf8'));
  } finally {
    asked.destroy();
  }
}

async function* eventsIn(pieces: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let rest = '';
  for await (const piece of pieces) {
    const events = (rest + piece).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const at = event.indexOf('data: ');
      if (at >= 0 && event.length > at + 6) yield event.slice(at + 6);
    }
  }
}
