import { randomUUID } from 'node:crypto';
import type { Database } from '../../server/database/database.ts';
import { inTransaction } from '../../server/database/in-transaction.ts';
import type { GraphContent } from '../../server/graphs/graph-record.ts';
import type { GraphRequest } from '../../server/graphs/request/graph-request.ts';
import { reserveGraphId, storeGraph } from '../../server/graphs/stored/store-graph.ts';

/** A graph as a test wants it stored. */
export interface TestGraph {
  readonly content?: GraphContent;
  readonly request?: Partial<GraphRequest>;
  /** Its series, or the name of a new one. */
  readonly series?: { readonly id: number } | { readonly name: string };
  /** The versions that it was computed from; all current ones unless said. */
  readonly sequenceIds?: readonly number[];
}

/** Stores a graph as if a run had computed it of what is there now. Answers its id. */
export async function storeTestGraph(
  { prisma, pool }: Database,
  { content, request, series, sequenceIds }: TestGraph,
): Promise<number> {
  const run = await prisma.run.create({
    data: { id: randomUUID(), kind: 'generateGraph', principal: 'test', input: {}, status: 'FINISHED' },
  });
  const current = await prisma.sequence.findMany({ where: { status: 'CURRENT' }, orderBy: { id: 'asc' } });
  const id = await reserveGraphId(pool);
  await inTransaction(pool, (transaction) =>
    storeGraph(transaction, {
      id,
      request: {
        focus: 'COMPREHENSIVE',
        windowHours: 72,
        leastUsers: 2,
        timeZone: 'UTC',
        ...request,
      },
      series: series ?? { name: 'A graph' },
      runId: run.id,
      version: { events: 'events-1', profiles: 'profiles-1' },
      sequenceIds: sequenceIds ?? current.map(({ id }) => id),
      eventCount: 0,
      content: content ?? { nodes: [], edges: [], tested: 0 },
      patterns: null,
    }),
  );
  return id;
}
