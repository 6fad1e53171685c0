import { describe, expect, it } from 'vitest';
import { group } from './grouped.ts';
import type { Neighbour } from './neighbourhood-query.ts';

const node = (kind: Neighbour['kind'], key: string, event: Neighbour['event'] = null): Neighbour => ({
  ...{ id: `${kind.toLowerCase()}:${key}`, kind, key, name: key, catalogKind: null, behaviors: 1, event },
});
const event = (id: string): Neighbour =>
  node('EVENT', id, {
    id,
    start: '2026-01-01T00:00:00Z',
    category: 'ENGAGEMENT',
    type: { zh: '看车', en: 'view car' },
  });
const link = (source: string, target: string, behaviors = 1) => ({
  ...{ id: `${source}>${target}`, source, target, behaviors },
});

describe('a neighbourhood as lists', () => {
  const grouped = group({
    nodes: [
      node('USER', 'u1'),
      event('2'),
      event('1'),
      node('EVENT', '0'),
      node('APP', 'dcd'),
      node('ITEM', 'bmw'),
    ],
    links: [
      link('user:u1', 'event:2'),
      link('event:2', 'item:bmw', 3),
      link('event:1', 'app:dcd'),
      link('event:1', 'item:bmw'),
      link('event:1', 'place:gone'),
    ],
  });

  it('should hold the events in their order, each with its things, but none that is gone', () => {
    expect(
      grouped.events.map(({ event, things }) => [
        event.id,
        ...things.map(({ thing, behaviors }) => `${thing.key} ${behaviors}`),
      ]),
    ).toEqual([
      ['2', 'bmw 3'],
      ['1', 'dcd 1', 'bmw 1'],
    ]);
  });

  it('should hold things by kinds, and no kind without things', () => {
    expect(grouped.things.map(({ kind, things }) => [kind, ...things.map(({ key }) => key)])).toEqual([
      ['ITEM', 'bmw'],
      ['APP', 'dcd'],
    ]);
  });
});
