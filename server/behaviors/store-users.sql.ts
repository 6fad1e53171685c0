/** Makes the users that are not there yet. `$1` ids, sorted: two imports at once take their locks in the same order. */
export const insertUsers = 'insert into "user" (id) select unnest($1::text[]) on conflict do nothing';

/** Holds the users' rows until the end of the transaction, so that the counts of two imports at once cannot mix. `$1` ids. */
export const lockUsers = 'select from "user" where id = any($1::text[]) order by id for no key update';
