import type { Pool } from 'pg';
import type { Clock } from '../../extraction/prompt/clock.ts';
import type { NodeRecord } from '../../graphs/graph-record.ts';
import { selectEvents, selectPairs } from './example-events.sql.ts';
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
const USERS = 5;

interface PairRow {
  readonly userId: string;
  readonly sourceId: string;
  readonly sourceCode: string;
  readonly sourceAt: Date;
  readonly targetId: string;
  readonly targetCode: string;
  readonly targetAt: Date;
}

interface EventRow {
  readonly userId: string;
  readonly id: string;
  readonly code: string;
  readonly at: Date;
}

/** Up to five users who do something, or who do it within the window after something else; none for a feature. */
export async function loadExamples(
  pool: Pool,
  { sequenceIds, windowHours, types }: GraphKnowledge,
  { source, target }: { readonly source: NodeRecord | null; readonly target: NodeRecord },
  clock: Clock,
): Promise<UserExample[]> {
  if (target.kind === 'FEATURE' || source?.kind === 'FEATURE') return [];
  const event = (id: string, code: string, at: Date): ExampleEvent => ({
    id: `ev${id}`,
    type: types.get(code) ?? { zh: code, en: code },
    at: clock.local(at).slice(0, 'YYYY-MM-DD HH:mm'.length),
  });
  if (!source) {
    const { rows } = await pool.query<EventRow>(selectEvents, [
      sequenceIds,
      target.codes,
      target.result,
      USERS,
    ]);
    return rows.map(({ userId, id, code, at }) => ({ userId, events: [event(id, code, at)] }));
  }
  const { rows } = await pool.query<PairRow>(selectPairs, [
    sequenceIds,
    source.codes,
    source.result,
    target.codes,
    target.result,
    windowHours,
    USERS,
  ]);
  return rows.map(({ userId, ...pair }) => ({
    userId,
    events: [
      event(pair.sourceId, pair.sourceCode, pair.sourceAt),
      event(pair.targetId, pair.targetCode, pair.targetAt),
    ],
  }));
}
