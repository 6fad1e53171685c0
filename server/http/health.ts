import type { ServerResponse } from 'node:http';
import type { House } from '../schema/context.ts';

/** Milliseconds after which a database that does not answer counts as away. */
const patienceMs = 2_000;

/** Says whether this node can serve: 200, or 503 in plain words while its database does not answer. */
export async function answerHealth(response: ServerResponse, { database, version }: House): Promise<void> {
  const ready = await answers(database.pool.query('select 1'));
  const body = ready
    ? { status: 'ok', version }
    : { status: 'starting', reason: 'The database does not answer.', version };
  response.writeHead(ready ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** False when a query fails or takes too long; why is of no matter to who asks, and the log has it elsewhere. */
async function answers(query: Promise<unknown>): Promise<boolean> {
  const { promise: late, stop } = after(patienceMs);
  try {
    return await Promise.race([
      query.then(
        () => true,
        () => false,
      ),
      late,
    ]);
  } finally {
    stop();
  }
}

function after(milliseconds: number): { promise: Promise<false>; stop: () => void } {
  let timer: NodeJS.Timeout;
  const promise = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  return { promise, stop: () => clearTimeout(timer) };
}
