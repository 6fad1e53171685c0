import { APPS } from '../apps.ts';
import { MEDIA } from '../media.ts';
import { ITEMS } from '../models.ts';
import { PLACES } from '../places.ts';
import { csvLine } from './csv-line.ts';

/** The catalog's files by name, each as its lines. Tags are not in them: to find those is work of its own. */
export const catalogFiles: ReadonlyMap<string, readonly string[]> = new Map([
  ['apps.csv', ['app_id,app_name,category', ...APPS.map((app) => csvLine([app.id, app.name, app.category]))]],
  [
    'media.csv',
    ['media_id,media_name,media_type', ...MEDIA.map((media) => csvLine([media.id, media.name, media.type]))],
  ],
  [
    'places.csv',
    ['poi_id,poi_name,poi_type', ...PLACES.map((place) => csvLine([place.id, place.name, place.type]))],
  ],
  [
    'items.csv',
    [
      'item_id,item_name,category,brand,series',
      ...ITEMS.map(({ id, name, category, brand, series }) => csvLine([id, name, category, brand, series])),
    ],
  ],
]);
