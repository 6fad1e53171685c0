import { periodOf } from '../../cohorts/cohort-filter.ts';
import type { Database } from '../../database/database.ts';
import { notFound } from '../../refusals/refusals.ts';
import { readGraphRequest, scopeOf } from '../request/graph-request.ts';
import { selectNewest, selectThings, selectVersion } from './neighbourhood.sql.ts';

/** What things a behavior can name. */
const thingKinds = {
  ITEM: 'A product, a search phrase: what a behavior was about.',
  APP: 'An app that a behavior happened in.',
  MEDIA: 'Media that a behavior happened on.',
  PLACE: 'A place that a behavior happened at.',
} as const;

/** Kinds of nodes around a user. */
export const neighbourKinds = {
  USER: 'The user.',
  EVENT: 'An event of the user.',
  ...thingKinds,
} as const;
type NeighbourKind = keyof typeof neighbourKinds;

/** A node around a user. */
export interface Neighbour {
  /** Its kind and what it stands for: `event:881`, `app:dcd`. */
  readonly id: string;
  readonly kind: NeighbourKind;
  /** What the user, the event or the entry of the catalog is called by others: its id, or the log's own word. */
  readonly key: string;
  readonly name: string;
  /** Category or type by the catalog. */
  readonly catalogKind: string | null;
  /** Behaviors behind it, among those of the listed events. */
  readonly behaviors: number;
}

/** A user has an event; an event rests on behaviors that name a thing. */
export interface NeighbourLink {
  readonly source: string;
  readonly target: string;
  /** Behaviors behind it. */
  readonly behaviors: number;
}

/** What one user did, and with what. */
export interface Neighbourhood {
  readonly userId: string;
  /** The version whose events these are; null for a user without. */
  readonly sequenceId: number | null;
  /** Events that match, whether they are listed or not. */
  readonly eventCount: number;
  readonly nodes: readonly Neighbour[];
  readonly links: readonly NeighbourLink[];
}

/** Whose neighbourhood is asked for, and how much of it. */
export interface NeighbourhoodWish {
  readonly userId: string;
  /** The version that this graph was computed from, within its period; null: the current version, all of it. */
  readonly graphId: number | null;
  /** Codes of event types; null: all. */
  readonly types: readonly string[] | null;
  /** Events that are listed at most, the newest. */
  readonly first: number;
}

interface EventRow {
  readonly id: string;
  readonly code: string;
  readonly total: number;
  readonly behaviors: number;
}

interface ThingRow {
  readonly kind: keyof typeof thingKinds;
  readonly eventId: string;
  readonly key: string;
  readonly name: string;
  readonly catalogKind: string | null;
  readonly behaviors: number;
}

/**
 * What a user did, the newest events first, and with what: items, apps, media, places of the behaviors that the events rest
 * on. Null for a user who is not there. Refused with NOT_FOUND for a graph that is not there.
 */
export async function findNeighbourhood(
  { prisma, pool }: Database,
  { userId, graphId, types, first }: NeighbourhoodWish,
): Promise<Neighbourhood | null> {
  const user = await prisma.user.findUnique({ where: { id: userId }, select: { id: true } });
  if (!user) return null;
  const { from, to } = await periodOfGraph(prisma, graphId);
  const { rows: versions } = await pool.query<{ id: number }>(selectVersion, [userId, graphId]);
  const sequenceId = versions[0]?.id ?? null;
  const { rows: events } = await pool.query<EventRow>(selectNewest, [sequenceId, types, from, to, first]);
  const { rows: things } = await pool.query<ThingRow>(selectThings, [events.map(({ id }) => id)]);
  return { userId, sequenceId, eventCount: events[0]?.total ?? 0, ...connect(userId, events, things) };
}

async function periodOfGraph(prisma: Database['prisma'], graphId: number | null) {
  if (graphId === null) return { from: null, to: null };
  const graph = await prisma.graph.findUnique({ where: { id: graphId }, select: { request: true } });
  if (!graph) throw notFound('graph');
  return periodOf(scopeOf(readGraphRequest(graph.request)).filters);
}

const idOf = (kind: NeighbourKind, key: string): string => `${kind.toLowerCase()}:${key}`;

function connect(
  userId: string,
  events: readonly EventRow[],
  things: readonly ThingRow[],
): Pick<Neighbourhood, 'nodes' | 'links'> {
  const nodes = new Map<string, Neighbour>();
  const links: NeighbourLink[] = [];
  const add = (node: Omit<Neighbour, 'id'>) => {
    const id = idOf(node.kind, node.key);
    nodes.set(id, { id, ...node, behaviors: (nodes.get(id)?.behaviors ?? 0) + node.behaviors });
    return id;
  };
  const user = idOf('USER', userId);
  const total = events.reduce((sum, { behaviors }) => sum + behaviors, 0);
  add({ kind: 'USER', key: userId, name: userId, catalogKind: null, behaviors: total });
  for (const { id: key, code, behaviors } of events) {
    const target = add({ kind: 'EVENT', key, name: code, catalogKind: null, behaviors });
    links.push({ source: user, target, behaviors });
  }
  for (const { eventId, behaviors, ...thing } of things) {
    const target = add({ ...thing, behaviors });
    links.push({ source: idOf('EVENT', eventId), target, behaviors });
  }
  return { nodes: [...nodes.values()], links };
}
