/** Fields of a filter that name one of several texts, with the profile's column. */
const oneOf = {
  genders: 'gender',
  cities: 'city',
  occupations: 'occupation',
  purchaseIntents: 'purchase_intent',
};

/** Fields that bound a figure of the profile. Incomes are compared by the month. */
const bounds = {
  age: 'p.age',
  income: `p.income / case when p.income_period = 'year' then 12.0 else 1 end`,
  budget: 'p.budget',
};

/** The code that events of a type have now: the type may have been merged into another. */
const typeNow = (code: string) =>
  `coalesce((select merged_into from event_type where event_type.code = ${code}), ${code})`;

/**
 * True for a user `u` with the profile `p` (joined from the left) who belongs to the filter, a parameter of type jsonb in the
 * shape of `CohortFilter`. What is not known of a user satisfies no condition about it.
 */
export function matchesFilter(filter: string): string {
  const field = (name: string) => `${filter}->'${name}'`;
  const text = (name: string) => `${filter}->>'${name}'`;
  const list = (name: string) => `select jsonb_array_elements_text(${field(name)})`;
  const absent = (name: string) => `${field(name)} is null`;
  const event = `select from sequence cs join event ce on ce.sequence_id = cs.id
    where cs.user_id = u.id and cs.status = 'CURRENT'
      and (${absent('from')} or ce.start >= (${text('from')})::timestamptz)
      and (${absent('to')} or ce.start < (${text('to')})::timestamptz)`;
  return [
    ...Object.entries(oneOf).map(([name, column]) => `(${absent(name)} or p.${column} in (${list(name)}))`),
    ...Object.entries(bounds).flatMap(([name, column]) => [
      `(${absent(`${name}From`)} or ${column} >= (${text(`${name}From`)})::float8)`,
      `(${absent(`${name}To`)} or ${column} <= (${text(`${name}To`)})::float8)`,
    ]),
    `(${absent('interests')} or p.interests && array(${list('interests')}))`,
    `(${absent('hasCar')} or p.has_car = (${text('hasCar')})::boolean)`,
    `(${absent('withTypes')} or not exists (select from jsonb_array_elements_text(${field('withTypes')}) wanted(code)
       where not exists (${event} and ce.type_code = ${typeNow('wanted.code')})))`,
    `(${absent('withoutTypes')} or not exists (select from jsonb_array_elements_text(${field('withoutTypes')}) wanted(code)
       where exists (${event} and ce.type_code = ${typeNow('wanted.code')})))`,
  ].join('\n    and ');
}

/** For each filter of the JSON list `$1`, in its order: how many users belong to it, and how many of them have a current sequence. */
export const countUsers = `
  select size.users, size.sequences from jsonb_array_elements($1::jsonb) with ordinality asked(filter, place), lateral (
    select count(*)::int as users,
      (count(*) filter (where exists (select from sequence s where s.user_id = u.id and s.status = 'CURRENT')))::int as sequences
    from "user" u left join profile p on p.user_id = u.id where ${matchesFilter('asked.filter')}
  ) size order by asked.place`;
