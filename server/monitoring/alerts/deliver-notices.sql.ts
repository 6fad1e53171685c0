/**
 * Takes one notice that is due, for a minute: should this node not live to tell how it went, another one tries then.
 * Nodes do not wait for each other.
 */
export const takeNotice = `
  update alert_notice n set tries = n.tries + 1, next_try_at = now() + interval '1 minute'
  from alert a
  where a.id = n.alert_id and n.id = (
    select id from alert_notice where next_try_at <= now() order by next_try_at, created_at limit 1
    for update skip locked)
  returning n.id, n.moment, n.tries, a.id as "alertId", a.kind, a.subject, a.value, a.threshold,
    a.raised_at as "raisedAt", a.cleared_at as "clearedAt"`;

/** `$1` the notice. */
export const noticeArrived =
  'update alert_notice set delivered_at = now(), next_try_at = null, trouble = null where id = $1';

/** `$1` the notice, `$2` what went wrong, `$3` milliseconds until the next try, or null to give up. */
export const noticeFailed = `
  update alert_notice set trouble = $2, next_try_at = now() + $3 * interval '1 ms'
  where id = $1 and delivered_at is null`;
