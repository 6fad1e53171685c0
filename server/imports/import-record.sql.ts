/** Adds what a batch came to, unless the import was cancelled. `$1` import, `$2` bytes read so far, `$3..$6` more rows, added, duplicates, rejected. */
export const countBatch = `
  update import set bytes = $2, rows = rows + $3, added = added + $4, duplicates = duplicates + $5, rejected = rejected + $6,
    seen_at = now()
  where id = $1 and status = 'RUNNING'`;

/**
 * Keeps refused rows. `$1` import; arrays of one element a row: `$2` line, `$3` column, `$4` reason, `$5` row, `$6` code,
 * `$7` what the code is about.
 */
export const insertErrors = `
  insert into import_error (import_id, line, "column", reason, row, code, "values")
  select $1::int, line, "column", reason, row, code, array(select jsonb_array_elements_text(vals))
  from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::jsonb[])
    as refused(line, "column", reason, row, code, vals)`;

/** Takes an announced upload for this request, which no other can do again. `$1` upload id, `$2` whose it must be. */
export const claimUpload = `
  update import set upload_id = null, status = 'RUNNING', started_at = now(), seen_at = now()
  where upload_id = $1 and principal = $2 and status = 'WAITING'
  returning id, principal, kind, file_name as "fileName", mapping, dry_run as "dryRun"`;
