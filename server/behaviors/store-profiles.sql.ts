/** Columns of `profile` that a file may bring, in the order of the statement's arrays. */
export const profileColumnNames = [
  'age',
  'gender',
  'income',
  'income_period',
  'occupation',
  'city',
  'interests',
  'budget',
  'has_car',
  'purchase_intent',
  'text',
] as const;

export type ProfileColumnName = (typeof profileColumnNames)[number];

const list = (columns: readonly string[], of: string): string =>
  columns.map((column) => `${of}.${column}`).join(', ');

/**
 * Inserts profiles; of those that are there only the given columns are replaced. Answers how many were new or changed.
 * `$1` user ids, each once; `$2..$12` arrays in the order of `profileColumnNames`, the interests joined by line breaks.
 */
export const upsertProfiles = (columns: readonly ProfileColumnName[]): string => `
  with kept as (
    insert into profile (user_id, ${profileColumnNames.join(', ')})
    select user_id, age, gender, income, income_period, occupation, city, string_to_array(interests, E'\\n'), budget,
      has_car, purchase_intent, text
    from unnest($1::text[], $2::int[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[],
      $9::float8[], $10::bool[], $11::text[], $12::text[]) as row (user_id, ${profileColumnNames.join(', ')})
    on conflict (user_id) do update set
      ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}, updated_at = now()
    where row(${list(columns, 'profile')}) is distinct from row(${list(columns, 'excluded')})
    returning 1
  )
  select count(*)::int as added from kept`;
