/** Values that fields of profiles have, each field's most frequent first. `$1` most of each, `$2` longest text. */
export const selectProfileValues = `
  select field, value from (
    select field, value, row_number() over (partition by field order by count(*) desc, value) as place
    from profile p cross join lateral (
      values ('genders', p.gender), ('cities', p.city), ('occupations', p.occupation), ('purchaseIntents', p.purchase_intent)
      union all select 'interests', unnest(p.interests)
    ) said(field, value)
    where value <> '' and length(value) <= $2
    group by field, value
  ) counted where place <= $1 order by field, place`;
