/** Forgets what has expired: sessions, and passes of those that have not. */
export const forgetSessions = 'delete from session where until < now()';
export const forgetPasses = 'delete from session_pass where until < now()';

/** Opens a session. `$1` id, `$2` hash of its secret, `$3` the token's id, `$4` days. Answers the seconds that it lasts. */
export const openSession = `
  insert into session (id, refresh_hash, token_id, until)
  select $1, $2, id, least(now() + make_interval(days => $4), expires_at) from access_token where id = $3
  returning floor(extract(epoch from until - now()))::int as seconds`;

/** Makes a pass of a session. `$1` its hash, `$2` hash of the session's secret, `$3` minutes. None for a session that is over. */
export const insertPass = `
  insert into session_pass (hash, session_id, until)
  select $1, s.id, least(now() + make_interval(mins => $3), s.until, t.expires_at)
  from session s join access_token t on t.id = s.token_id
  where s.refresh_hash = $2 and s.until > now() and t.revoked_at is null and (t.expires_at is null or t.expires_at > now())
  returning until, (select token_id from session where id = session_id) as "tokenId"`;

/** Ends a session with its passes. `$1` hash of its secret. Answers whose it was. */
export const closeSession = `
  delete from session s using access_token t where s.refresh_hash = $1 and t.id = s.token_id
  returning s.id, t.principal, t.role`;
