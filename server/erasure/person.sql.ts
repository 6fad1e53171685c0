/**
 * What the rows of one person say and no other's do, in the columns whose words are the log's own. Names of the catalog
 * that somebody described are no person's. `$1` the person.
 */
export const ownWords = `
  with mine as (
    select distinct word from behavior b, lateral (values (b.app), (b.media), (b.place), (b.item), (b.text)) as v(word)
    where b.user_id = $1 and word is not null
    union select text from profile where user_id = $1 and text is not null
  )
  select word from mine m
  where not exists (select from behavior o where o.user_id <> $1 and o.app = m.word)
    and not exists (select from behavior o where o.user_id <> $1 and o.media = m.word)
    and not exists (select from behavior o where o.user_id <> $1 and o.place = m.word)
    and not exists (select from behavior o where o.user_id <> $1 and o.item = m.word)
    and not exists (select from behavior o where o.user_id <> $1 and o.text = m.word)
    and not exists (select from profile o where o.user_id <> $1 and o.text = m.word)
    and not exists (select from app where m.word in (id, name) and (id <> name or category is not null or tag_source in ('IMPORT', 'MANUAL')))
    and not exists (select from media where m.word in (id, name) and (id <> name or type is not null or tag_source in ('IMPORT', 'MANUAL')))
    and not exists (select from place where m.word in (id, name) and id <> name)
    and not exists (select from item where m.word in (id, name))
    and not exists (select from event_type where m.word in (code, zh, en) or m.word = any(synonyms))
    and not exists (
      select from import_change c join import i on i.id = c.import_id where c.subject = m.word and i.kind <> 'PROFILES')
  order by word`;

/** The person's events, as citations name them. `$1` the person. */
export const ownEvents = `select 'ev' || id as id from event where user_id = $1 order by id`;
