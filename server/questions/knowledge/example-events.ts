import type { Database } from '../../database/database.ts';
import type { Clock } from '../../extraction/prompt/clock.ts';
import { type Shown, searchSequences } from '../../graphs/examples/find-shown.ts';
import { searchOfEdge, searchOfNode } from '../../graphs/examples/search-of.ts';
import type { NodeRecord } from '../../graphs/graph-record.ts';
import type { GraphKnowledge, TypeNames } from './graph-knowledge.ts';

/** An event that shows something. */
export interface ExampleEvent {
  /** As citations name it: `ev881`. */
  readonly id: string;
  readonly type: Pick<TypeNames, 'zh' | 'en'>;
  /** `YYYY-MM-DD HH:mm` by the clock of the house. */
  readonly at: string;
}

/** A user with the events that show it, in time order. */
export interface UserExample {
  readonly userId: string;
  readonly events: readonly ExampleEvent[];
}

/** Users whose events are told, at most. */
const page = { after: 0, first: 5 };

/**
 * Up to five users who do something, or who do it behind something else, found by the rule that counted them; none for a
 * feature, which no event shows.
 */
export async function loadExamples(
  { pool, prisma }: Database,
  { graphId, request, types }: GraphKnowledge,
  { source, target }: { readonly source: NodeRecord | null; readonly target: NodeRecord },
  clock: Clock,
): Promise<UserExample[]> {
  if (target.kind === 'FEATURE' || source?.kind === 'RESULT') return [];
  const graph = { id: graphId, request };
  const search = source ? searchOfEdge(graph, { source, target }, page) : searchOfNode(graph, target, page);
  const [shown = []] = await searchSequences(pool, [search]);
  const events = await prisma.event.findMany({
    where: { id: { in: shown.flatMap(idsOf).map(BigInt) } },
    select: { id: true, typeCode: true, start: true },
  });
  const told = events.map(({ id, typeCode, start }): [string, ExampleEvent] => [
    String(id),
    {
      id: `ev${id}`,
      type: types.get(typeCode) ?? { zh: typeCode, en: typeCode },
      at: clock.local(start).slice(0, 'YYYY-MM-DD HH:mm'.length),
    },
  ]);
  const byId = new Map(told);
  return shown.map((one) => ({
    userId: one.userId,
    events: idsOf(one).flatMap((id) => byId.get(id) ?? []),
  }));
}

const idsOf = ({ source, target }: Shown): string[] => [source, target].filter((id) => id !== null);
