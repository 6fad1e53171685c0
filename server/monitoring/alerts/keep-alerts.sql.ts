/** The lock of whoever looks at the thresholds: one node at a time. The number stands for nothing. */
export const tryLock = 'select pg_try_advisory_xact_lock(7460412601) as mine';

/**
 * Raises an alert for each breach that has none open, clears those whose breach is over, and writes their notices.
 * `$1` the breaches as JSON, `$2` whether somebody is to be notified.
 */
export const keepAlertsOf = `
  with breach as (
    select * from jsonb_to_recordset($1::jsonb) as b(kind "AlertKind", subject text, value float8, threshold float8)
  ), cleared as (
    update alert set cleared_at = now() where cleared_at is null
      and not exists (select from breach b where b.kind = alert.kind and b.subject = alert.subject)
    returning id, kind, subject, value, threshold
  ), raised as (
    insert into alert (kind, subject, value, threshold) select kind, subject, value, threshold from breach
    on conflict (kind, subject) where cleared_at is null do nothing
    returning id, kind, subject, value, threshold
  ), changed as (
    select 'RAISED' as moment, * from raised union all select 'CLEARED', * from cleared
  ), notices as (
    insert into alert_notice (id, alert_id, moment)
    select gen_random_uuid(), id, moment::"AlertMoment" from changed where $2
  )
  select moment, kind, subject, value, threshold from changed`;
