import { describe, expect, it } from 'vitest';
import { hitGroups } from './hit-groups.ts';
import { hitHref } from './hit-href.ts';
import type { Hit } from './search-query.ts';

const hit = (kind: Hit['kind'], id: string, rank: number): Hit => ({
  kind,
  id,
  ofId: '3',
  zh: `名 ${id}`,
  en: id,
  detail: null,
  rank,
});

describe('hits', () => {
  it('should stand by their kinds, the kind with the best hit first', () => {
    const groups = hitGroups([
      hit('APP', 'a', 2),
      hit('USER', 'b', 2),
      hit('GRAPH', 'c', 1),
      hit('APP', 'd', 0),
    ]);
    expect(groups.map(({ kind, hits }) => [kind, ...hits.map(({ id }) => id)])).toEqual([
      ['APP', 'd', 'a'],
      ['GRAPH', 'c'],
      ['USER', 'b'],
    ]);
  });

  it('should lead to where they are looked at', () => {
    expect(hitHref(hit('USER', 'a/b', 0))).toBe('/users/a%2Fb');
    expect(hitHref(hit('PLACE', 'p1', 0))).toBe('/data/catalog/places?search=%E5%90%8D%20p1');
    expect(hitHref(hit('PATTERN', '3-1', 0))).toBe('/patterns/3?pattern=3-1');
    expect(hitHref(hit('QUESTION', '7', 0))).toBe('/questions/3?question=7');
  });
});
