import type { ServerResponse } from 'node:http';
import { inTime } from '../monitoring/in-time.ts';
import type { House } from '../schema/context.ts';

/** Milliseconds after which a database that does not answer counts as away. */
const patienceMs = 2_000;

/** Says whether this node can serve: 200, or 503 in plain words while its database does not answer. */
export async function answerHealth(response: ServerResponse, { database, version }: House): Promise<void> {
  const ready = (await inTime(database.pool.query('select 1'), patienceMs)) !== null;
  const body = ready
    ? { status: 'ok', version }
    : { status: 'starting', reason: 'The database does not answer.', version };
  response.writeHead(ready ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
