/** `$1`: how many. */
export const reserveIds = `select nextval(pg_get_serial_sequence('event', 'id')) as id from generate_series(1, $1)`;

/** `$1..$3`: codes, Chinese names, English names. */
export const insertEventTypes = `
  insert into event_type (code, zh, en, synonyms, is_new)
  select code, zh, en, '{}', true from unnest($1::text[], $2::text[], $3::text[]) as t(code, zh, en)
  on conflict (code) do nothing`;

/** One array for each column; a context is a JSON array of texts. A type that was merged meanwhile is the other one. */
export const insertEvents = `
  insert into event (id, sequence_id, user_id, step, type_code, category, source, claimed_conversion, start, "end", context)
  select id, sequence_id, user_id, step, coalesce((select merged_into from event_type where code = type_code), type_code), category::"EventCategory", source::"EventSource", claimed, starts, ends,
    array(select jsonb_array_elements_text(context))
  from unnest($1::bigint[], $2::int[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[], $8::boolean[],
      $9::timestamptz[], $10::timestamptz[], $11::jsonb[])
    as e(id, sequence_id, user_id, step, type_code, category, source, claimed, starts, ends, context)`;

/** `$1`, `$2`: event and behavior of each row. */
export const insertEvidence = `
  insert into event_evidence (event_id, behavior_id) select * from unnest($1::bigint[], $2::bigint[])`;
