import { generateGraph } from '../graphs/graph-queries.ts';
import { plantedUsers } from '../graphs/planted-users.ts';
import { ask, overSse } from '../house/clients.ts';
import { itemsOf } from '../house/run-items.ts';
import { storeSequences } from '../house/sequences.ts';
import type { PageHouse } from './page-house.ts';

/** A graph that can be asked, and rows that answers about it can cite. */
export interface AskedGraph {
  readonly id: number;
  /** The edge from looking at a car to a test drive: `e3`. */
  readonly edge: { readonly id: string; readonly users: number };
  readonly eventId: string;
}

/** Makes a graph of planted users, and extracts the events of the house's own user, which have behaviors. */
export async function openAskedGraph(house: PageHouse): Promise<AskedGraph> {
  await storeSequences(house.database, plantedUsers());
  const items = await itemsOf(overSse(house.address(), generateGraph, { language: 'EN' }));
  const { graph } = items.at(-1);
  const drive = graph.edges.find(
    ({ source, target }: Ends) => source.codes[0] === 'view_car' && target.codes[0] === 'test_drive',
  );
  const { id: userId } = await house.database.prisma.user.findFirstOrThrow({
    where: { behaviors: { some: {} } },
  });
  const extraction =
    'subscription ($userId: ID!) { item: extractEvents(userId: $userId, language: EN) { __typename } }';
  await itemsOf(overSse(house.address(), extraction, { userId }));
  const event = await house.database.prisma.event.findFirstOrThrow({
    where: { userId },
    orderBy: { id: 'asc' },
  });
  return { id: Number(graph.id), edge: drive, eventId: `ev${event.id}` };
}

interface Ends {
  readonly source: { readonly codes: readonly string[] };
  readonly target: { readonly codes: readonly string[] };
}
