import type { Pool } from 'pg';
import { cached } from '../cached.ts';
import * as sql from './figures.sql.ts';
import { type LiveFigures, liveFigures } from './live.sql.ts';
import { type FigureFilter, hoursOf, type Period } from './period.ts';

/** How the runs of a period ended. */
export interface RunFigures {
  readonly ended: number;
  readonly finished: number;
  readonly failed: number;
  readonly cancelled: number;
}

/** How the calls of a period went. */
export interface CallFigures {
  readonly made: number;
  readonly complete: number;
  readonly cut: number;
  readonly failed: number;
  readonly aborted: number;
  readonly underWay: number;
  readonly retries: number;
  readonly streamed: number;
  readonly firstTokenP50Ms: number | null;
  readonly firstTokenP95Ms: number | null;
  readonly durationP50Ms: number | null;
  readonly durationP95Ms: number | null;
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly estimated: boolean;
  readonly cost: number | null;
  readonly unpriced: number;
}

/** What the calls of a day, a model and a kind of run used. */
export interface UsageOfDay {
  /** `2026-01-15`, in the zone of the settings. */
  readonly day: string;
  readonly model: string;
  readonly kind: string | null;
  readonly calls: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly cost: number | null;
}

/** What went wrong with one error code. */
export interface FailureFigures {
  readonly code: string;
  readonly runs: number;
  readonly calls: number;
  readonly runIds: readonly string[];
}

/** The models and kinds of run that there are figures of. */
interface Choices {
  readonly models: readonly string[];
  readonly kinds: readonly string[];
}

/** Figures of the ledger and the runs, each of them one statement. */
export interface Figures {
  runs(filter: FigureFilter): Promise<RunFigures>;
  calls(filter: FigureFilter): Promise<CallFigures>;
  usage(filter: FigureFilter): Promise<readonly UsageOfDay[]>;
  failures(filter: FigureFilter): Promise<readonly FailureFigures[]>;
  slowestCalls(filter: FigureFilter): Promise<bigint[]>;
  callsNotStreamed(filter: FigureFilter): Promise<bigint[]>;
  choices(period: Period): Promise<Choices>;
  live(): Promise<LiveFigures>;
}

/** Milliseconds for which an answer is good: many may look at the same page. */
const keepMs = 2_000;
/** How many calls are listed. */
const [slowest, notStreamed] = [10, 50];

/** @param timeZone in which days begin and end */
export function createFigures(pool: Pool, timeZone: string): Figures {
  const rows = <Row extends object>(text: string, ...more: readonly unknown[]) =>
    cached(keepMs, async ({ period, model, kind }: FigureFilter): Promise<readonly Row[]> => {
      const { rows: found } = await pool.query<Row>(text, [hoursOf(period), model, kind, ...more]);
      return found;
    });
  const row = <Row extends object>(text: string) => {
    const read = rows<Row>(text);
    return async (filter: FigureFilter) => only(await read(filter));
  };
  const calls = (text: string, most: number) => {
    const read = rows<{ readonly id: string }>(text, most);
    return async (filter: FigureFilter) => (await read(filter)).map(({ id }) => BigInt(id));
  };
  const live = cached(keepMs, async (_: null) => only((await pool.query<LiveFigures>(liveFigures)).rows));
  return {
    runs: row(sql.runFigures),
    calls: row(sql.callFigures),
    usage: rows(sql.usageByDay, timeZone),
    failures: rows(sql.failureFigures),
    slowestCalls: calls(sql.slowestCalls, slowest),
    callsNotStreamed: calls(sql.callsNotStreamed, notStreamed),
    choices: cached(keepMs, async (period: Period) =>
      only((await pool.query<Choices>(sql.choices, [hoursOf(period)])).rows),
    ),
    live: () => live(null),
  };
}

/** The row of a statement that always has one. */
function only<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error('A figure has no row.');
  return row;
}
