/** Channel on which the end of rights is told, as `token:ID` or `session:ID`: a hint that may be lost. */
export const accessChannel = 'causeway_access';

/** What a token is good for. `$1` its hash. Milliseconds left; null for a token that does not expire. */
export const rightsOfToken = `
  select id as "tokenId", null as "sessionId", principal, role, revoked_at is not null as revoked,
    extract(epoch from expires_at - now())::float8 * 1000 as "leftMs",
    coalesce(last_used_at < now() - interval '1 minute', true) as "useToNote"
  from access_token where hash = $1`;

/** What a pass is good for, which is what the token of its session is. `$1` its hash. Its use was noted when it was made. */
export const rightsOfPass = `
  select t.id as "tokenId", s.id as "sessionId", t.principal, t.role, t.revoked_at is not null as revoked,
    extract(epoch from least(p.until, s.until, t.expires_at) - now())::float8 * 1000 as "leftMs",
    false as "useToNote"
  from session_pass p join session s on s.id = p.session_id join access_token t on t.id = s.token_id
  where p.hash = $1`;

/** Notes, to the minute, that a token is in use. `$1` its id. */
export const noteUse = `
  update access_token set last_used_at = now()
  where id = $1 and (last_used_at is null or last_used_at < now() - interval '1 minute')`;

/** Those of the tokens `$1` and the sessions `$2` that are good for nothing any more. */
export const overOf = `
  select 'token:' || id as name from unnest($1::int[]) as asked(id)
  where not exists (select from access_token t where t.id = asked.id and revoked_at is null and (expires_at is null or expires_at > now()))
  union all
  select 'session:' || id from unnest($2::uuid[]) as asked(id)
  where not exists (select from session s where s.id = asked.id and until > now())`;
