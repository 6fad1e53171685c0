/** Of the sequences of an answer `$1`, those with an event of each of the types `$2`, behind the id `$3`. `$4` how many. */
export const selectCandidates = `
  select mined.id from mining m, unnest(m.sequence_ids) mined(id)
  where m.id = $1 and mined.id > $3
    and not exists (select from unnest($2::text[]) wanted(code)
      where not exists (select from event e where e.sequence_id = mined.id and e.type_code = wanted.code))
  order by mined.id limit $4`;
