import type { Database } from '../../server/database/database.ts';
import { computeBackbone } from '../../server/graphs/backbone/backbone.ts';
import { CATEGORIES } from '../../server/graphs/backbone/backbone-input.ts';
import { defaultOptions } from '../../server/graphs/backbone/backbone-options.ts';
import { deriveFeatures } from '../../server/graphs/backbone/derive-features.ts';
import { graphContent } from '../../server/graphs/computing/graph-content.ts';
import type { GraphContent } from '../../server/graphs/graph-record.ts';
import { createDatabase } from '../../server/patterns/miner/sequence-database.ts';

/** What the backbone makes of all current sequences and of profiles, with a window of so many milliseconds. */
export async function computeContent(
  { prisma }: Database,
  { windowMs, leastUsers }: { readonly windowMs: number; readonly leastUsers: number },
): Promise<GraphContent> {
  const types = await prisma.eventType.findMany({ orderBy: { code: 'asc' } });
  const sequences = await prisma.sequence.findMany({
    where: { status: 'CURRENT' },
    orderBy: { id: 'asc' },
    include: { user: { include: { profile: true } }, events: { orderBy: [{ start: 'asc' }, { id: 'asc' }] } },
  });
  const places = new Map(types.map(({ code }, place) => [code, place]));
  const events = sequences.flatMap((sequence) => sequence.events);
  const profiles = deriveFeatures(
    sequences.map(({ user }) => user.profile),
    leastUsers,
  );
  const database = createDatabase(
    sequences.map((sequence) => sequence.events.map(({ typeCode }) => [places.get(typeCode) ?? -1])),
    sequences.map((sequence) => sequence.events.map(({ start }) => start.getTime())),
  );
  const input = {
    database: { ...database, itemCount: types.length },
    ends: Float64Array.from(events, ({ end }) => end.getTime()),
    categories: Uint8Array.from(events, ({ category }) => CATEGORIES.indexOf(category)),
    profiles,
  };
  const backbone = computeBackbone(input, { ...defaultOptions, windowMs, leastUsers });
  return graphContent(backbone, { types, features: profiles.features });
}
