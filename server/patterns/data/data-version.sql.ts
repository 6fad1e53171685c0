/**
 * A text that is another one as soon as a current sequence, or an event of one, is another one; the same for profiles. Sums
 * of hashes, so that the order of rows does not matter: 20,000 sequences take some 20 ms.
 */
export const selectDataVersion = `
  select
    (select count(*) || '-' || coalesce(sum(hashtextextended(id || '.' || revision, 0)::numeric), 0)
     from sequence where status = 'CURRENT') as events,
    (select count(*) || '-' || coalesce(sum(hashtextextended(user_id || '.' || extract(epoch from updated_at), 0)::numeric), 0)
     from profile) as profiles`;
