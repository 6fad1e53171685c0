/**
 * Behaviors that a rule may hold for, in the order of their ids: those of its action, or with the first of its words in the
 * text, or with a place. `$1` behind this id, `$2` action in lower case, `$3` LIKE pattern of words, `$4` whether a place
 * is needed, `$5` how many.
 */
export const selectCandidates = `
  select b.id, b.user_id as "userId", b.action, b.place, b.text, place.type as "placeType"
  from behavior b left join lateral (
    select type from place where place.id = b.place or place.name = b.place order by place.id <> b.place, place.id limit 1) place on true
  where b.id > $1 and ($2::text is null or lower(b.action) = $2) and ($3::text is null or b.text ilike $3)
    and (not $4::boolean or b.place is not null)
  order by b.id limit $5`;
