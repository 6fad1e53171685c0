import type { Behavior } from './behaviors.ts';

/** Answers with this status and body, and no stream. */
export function respond(
  status: number,
  contentType: string,
  body: string,
  headers: Record<string, string> = {},
): Behavior {
  return async (exchange) => {
    exchange.head(status, { ...headers, 'content-type': contentType });
    await exchange.write(body);
    exchange.end();
  };
}

/** An error in the shape of OpenAI's, for example `refuse(429, { code: 'rate_limit_exceeded' }, { 'retry-after': '2' })`. */
export function refuse(
  status: number,
  error: { message?: string; code?: string; type?: string } = {},
  headers: Record<string, string> = {},
): Behavior {
  const { message = `refused with ${status}`, code = null, type = 'error' } = error;
  const body = JSON.stringify({ error: { message, type, param: null, code } });
  return respond(status, 'application/json', body, headers);
}

/** Refuses a request that has this parameter, in the given words; treats others as `otherwise` says. */
export function refuseParameter(name: string, message: string, otherwise: Behavior): Behavior {
  return (exchange) =>
    name in exchange.request.body
      ? refuse(400, { message, type: 'invalid_request_error' })(exchange)
      : otherwise(exchange);
}

/** A proxy's page with status 200. */
export const htmlPage: Behavior = respond(200, 'text/html', '<!doctype html><title>Sign in</title>');

/** A whole completion as plain JSON, as from a server that does not stream. */
export const plainJson: Behavior = respond(
  200,
  'application/json',
  JSON.stringify({
    choices: [{ index: 0, message: { role: 'assistant', content: 'hello' }, finish_reason: 'stop' }],
  }),
);
