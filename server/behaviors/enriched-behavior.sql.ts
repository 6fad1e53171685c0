/** `$1`: user id. A name that stands twice in the catalog counts by its first id. */
export const selectEnriched = `
  with b as (select * from behavior where user_id = $1)
  select b.id, b.at, b.action, b.item, b.app, b.media, b.place, b.duration, b.text,
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
  order by b.at, b.id`;
