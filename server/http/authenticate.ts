import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Access, Admission, Denial } from '../access/access.ts';

/**
 * Lets a request in, or answers it with 401 (503 when that cannot be told now) and null. An answer that streams ends with the right to it, as it would if the
 * server went away: whoever asks again hears why.
 */
export async function authenticate(
  request: IncomingMessage,
  response: ServerResponse,
  access: Access,
): Promise<Admission | null> {
  const admission = await access.admit(request.headers.authorization);
  if ('denied' in admission) {
    refuse(request, response, admission);
    return null;
  }
  const stay = admission.whenOver(() => {
    if (isStream(response)) response.destroy();
  });
  // Who left while it was found out who they are is gone already.
  if (response.destroyed) stay();
  else response.once('close', stay);
  return admission;
}

/** What is asked at once and answered at once was let in when it came, however long its bytes take. */
function isStream(response: ServerResponse): boolean {
  return /^(text\/event-stream|multipart\/mixed)/.test(String(response.getHeader('content-type')));
}

function refuse({ headers }: IncomingMessage, response: ServerResponse, { denied, code }: Denial): void {
  const wrong = headers.authorization === undefined ? '' : ' error="invalid_token"';
  const [status, how] =
    code === 'UNAUTHENTICATED'
      ? [401, { 'www-authenticate': `Bearer${wrong}` }]
      : [503, { 'retry-after': '1' }];
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...how });
  const error = { message: denied, extensions: { code } };
  response.end(`${JSON.stringify({ message: denied, errors: [error] })}\n`);
}
