import type { Hit } from './search-query.ts';

/** Where a hit is looked at. */
export function hitHref({ kind, id, ofId, zh }: Pick<Hit, 'kind' | 'id' | 'ofId' | 'zh'>): string {
  const [own, name] = [encodeURIComponent(id), encodeURIComponent(zh)];
  switch (kind) {
    case 'USER':
      return `/users/${own}`;
    case 'EVENT_TYPE':
      return `/vocabulary/types?search=${own}`;
    case 'APP':
      return `/data/catalog/apps?search=${name}`;
    case 'MEDIA':
      return `/data/catalog/media?search=${name}`;
    case 'PLACE':
      return `/data/catalog/places?search=${name}`;
    case 'ITEM':
      return `/data/catalog/items?search=${name}`;
    case 'PATTERN':
      return `/patterns/${ofId}?pattern=${own}`;
    case 'GRAPH':
      return `/graphs/${own}`;
    case 'COHORT':
      return `/cohorts?cohort=${own}`;
    case 'QUESTION':
      return `/questions/${ofId}?question=${own}`;
    case 'RUN':
      return `/runs/${own}`;
  }
}
