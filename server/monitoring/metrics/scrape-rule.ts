import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Denial } from '../../access/access.ts';
import type { Principal } from '../../access/principal.ts';

/** What decides who may read the metrics. */
export interface ScrapeRule {
  /** The setting METRICS_TOKEN, for a scraper that is nobody else. */
  readonly token: string | undefined;
  /** Whom the value of an `Authorization` header stands for; without access control, everybody. */
  admit(authorization: string | undefined): Promise<{ readonly principal: Principal } | Denial>;
}

/** Null for the bearer of METRICS_TOKEN, and for anybody whom the node lets in, whatever the role; for others why not. */
export async function whyNotScrape(
  { headers: { authorization } }: Pick<IncomingMessage, 'headers'>,
  { token, admit }: ScrapeRule,
): Promise<Denial | null> {
  if (token !== undefined && isSame(authorization ?? '', `Bearer ${token}`)) return null;
  const admission = await admit(authorization);
  return 'denied' in admission ? admission : null;
}

/** Compares in a time that tells nothing of the texts. */
function isSame(one: string, other: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
