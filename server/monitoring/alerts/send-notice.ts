import { Webhook } from 'standardwebhooks';
import { type Notice, payloadOf } from './notice.ts';

/** Where notices go. */
export interface WebhookTarget {
  readonly url: string;
  /** `whsec_…`; signs what is sent. */
  readonly secret: string;
}

/** Milliseconds until a receiver must have answered. */
const patienceMs = 10_000;

/**
 * Sends a notice, signed after Standard Webhooks 1.0. Answers null when it was taken with 2xx, else what went wrong in a few
 * words. A redirect is not followed: it might lead what is signed to somebody else. The answer's body is not read.
 */
export async function sendNotice(
  { url, secret }: WebhookTarget,
  notice: Notice,
  stop: AbortSignal,
  waitMs = patienceMs,
): Promise<string | null> {
  const body = payloadOf(notice);
  const now = new Date();
  const late = AbortSignal.timeout(waitMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Causeway',
        'webhook-id': notice.id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
        'webhook-signature': new Webhook(secret).sign(notice.id, now, body),
      },
      body,
      signal: AbortSignal.any([stop, late]),
    });
    await response.body?.cancel();
    return response.ok ? null : `The receiver answered with status ${response.status}.`;
  } catch (error) {
    if (late.aborted) return `The receiver did not answer within ${waitMs / 1_000} s.`;
    if (stop.aborted) return 'The node stopped while it was sent.';
    return `The receiver could not be reached${codeOf(error)}.`;
  }
}

/** Node's fetch hides what the system said in the cause. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
}
