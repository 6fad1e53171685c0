/** Behaviors with what the catalog knows. A name that stands twice in the catalog counts by its first id. */
const enriched = (behaviors: string) => `
  with b as (${behaviors})
  select b.user_id as "userId", b.id, b.at, b.action, b.item, b.app, b.media, b.place, b.duration, b.text,
    item.category as "itemCategory", app.category as "appCategory", app.tags as "appTags",
    media.type as "mediaType", place.type as "placeType"
  from b
  left join lateral (
    select category from item where item.id = b.item or item.name = b.item order by item.id <> b.item, item.id limit 1) item on true
  left join lateral (
    select category, tags from app where app.id = b.app or app.name = b.app order by app.id <> b.app, app.id limit 1) app on true
  left join lateral (
    select type from media where media.id = b.media or media.name = b.media order by media.id <> b.media, media.id limit 1) media on true
  left join lateral (
    select type from place where place.id = b.place or place.name = b.place order by place.id <> b.place, place.id limit 1) place on true
  order by b.user_id, b.at, b.id`;

/** All behaviors of a user. `$1`: user id. */
export const selectEnriched = enriched('select * from behavior where user_id = $1');

/** The first behaviors of each of many users. `$1`: their ids, `$2`: how many of each. */
export const selectEnrichedOfMany = enriched(`
  select first.* from unnest($1::text[]) chosen(id)
  cross join lateral (select * from behavior where user_id = chosen.id order by at, id limit $2) first`);
