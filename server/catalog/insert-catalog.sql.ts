/** `$1`: a JSON array of rows. What is in the catalog already stays as it is. */
export const insertApps = `
  insert into app (id, name, category, tags)
  select id, name, category, tags from jsonb_to_recordset($1) as t(id text, name text, category text, tags text[])
  on conflict (id) do nothing`;

/** `$1`: a JSON array of rows. */
export const insertMedia = `
  insert into media (id, name, type, tags)
  select id, name, type, tags from jsonb_to_recordset($1) as t(id text, name text, type text, tags text[])
  on conflict (id) do nothing`;

/** `$1`: a JSON array of rows. */
export const insertPlaces = `
  insert into place (id, name, type)
  select id, name, type from jsonb_to_recordset($1) as t(id text, name text, type text)
  on conflict (id) do nothing`;

/** `$1`: a JSON array of rows. */
export const insertItems = `
  insert into item (id, name, category, brand, series)
  select id, name, category, brand, series
  from jsonb_to_recordset($1) as t(id text, name text, category text, brand text, series text)
  on conflict (id) do nothing`;
