import type { Neighbour, Neighbourhood } from './neighbourhood-query.ts';

/** Kinds of things that behaviors name, in the order in which they are shown. */
const thingKinds = ['ITEM', 'APP', 'MEDIA', 'PLACE'] as const;
type ThingKind = (typeof thingKinds)[number];

/** A thing beside an event, with the behaviors of the event that name it. */
interface ThingOfEvent {
  readonly thing: Neighbour;
  readonly behaviors: number;
}

export interface EventOfUser {
  readonly event: NonNullable<Neighbour['event']>;
  readonly behaviors: number;
  readonly things: readonly ThingOfEvent[];
}

export interface GroupedNeighbourhood {
  /** The newest first; those that are gone since are left out. */
  readonly events: readonly EventOfUser[];
  /** Things by kinds, the most frequent first; no kind without things. */
  readonly things: readonly { readonly kind: ThingKind; readonly things: readonly Neighbour[] }[];
}

/** The nodes and links of a neighbourhood as lists: what a user did, and with what. */
export function group({ nodes, links }: Pick<Neighbourhood, 'nodes' | 'links'>): GroupedNeighbourhood {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const things = new Map<string, ThingOfEvent[]>();
  for (const { source, target, behaviors } of links) {
    const thing = byId.get(target);
    if (thing) things.set(source, [...(things.get(source) ?? []), { thing, behaviors }]);
  }
  return {
    events: nodes.flatMap(({ id, event, behaviors }) =>
      event === null ? [] : [{ event, behaviors, things: things.get(id) ?? [] }],
    ),
    things: thingKinds
      .map((kind) => ({ kind, things: nodes.filter((node) => node.kind === kind) }))
      .filter((list) => list.things.length > 0),
  };
}
