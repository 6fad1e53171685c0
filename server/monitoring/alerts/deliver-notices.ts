import type { Pool } from 'pg';
import { noticeArrived, noticeFailed, takeNotice } from './deliver-notices.sql.ts';
import type { Notice } from './notice.ts';
import { sendNotice, type WebhookTarget } from './send-notice.ts';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** Milliseconds after the first try, the second and so on, as Standard Webhooks advises; then a notice is given up. */
const pauses = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour];

/** Sends all notices that are due. Each arrives at least once, also when a node dies meanwhile; its id is always the same. */
export async function deliverNotices(
  pool: Pool,
  target: WebhookTarget,
  stop: AbortSignal,
  patienceMs?: number,
): Promise<void> {
  while (!stop.aborted) {
    const { rows } = await pool.query<Notice>(takeNotice);
    const [notice] = rows;
    if (!notice) return;
    const trouble = await sendNotice(target, notice, stop, patienceMs);
    if (trouble === null) await pool.query(noticeArrived, [notice.id]);
    else await pool.query(noticeFailed, [notice.id, trouble, pauseAfter(notice.tries)]);
  }
}

/** Up to a tenth more, so that what failed together does not come back together. */
function pauseAfter(tries: number): number | null {
  const pause = pauses[tries - 1];
  return pause === undefined ? null : Math.round(pause * (1 + Math.random() / 10));
}
