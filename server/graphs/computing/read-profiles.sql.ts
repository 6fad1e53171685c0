/** The profiles of the users `$1`, in their order, as JSON; null for a user without one. */
export const selectProfiles = `
  select case when p.user_id is not null then json_build_object('age', p.age, 'gender', p.gender, 'city', p.city,
    'occupation', p.occupation, 'income', p.income, 'incomePeriod', p.income_period, 'interests', p.interests,
    'budget', p.budget, 'hasCar', p.has_car, 'purchaseIntent', p.purchase_intent) end as profile
  from unnest($1::text[]) with ordinality as wanted (user_id, place)
  left join profile p on p.user_id = wanted.user_id
  order by wanted.place`;
