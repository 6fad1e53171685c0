import type { Principal } from '../access/principal.ts';
import type { House } from '../schema/context.ts';
import type { Figures } from './figures.ts';
import type { Situation } from './stages.ts';
import {
  type ActiveRun,
  type FailedRun,
  type ImportNote,
  type OpenAlert,
  type OpenCounts,
  type Result,
  readActiveRuns,
  readAlerts,
  readFailedRuns,
  readImports,
  readOpenCounts,
  readRecent,
} from './work.ts';

/** What one caller sees of the pipeline at one moment: each part is read when it is first asked for, and then once. */
export interface Overview {
  figures(): Promise<Figures>;
  counts(): Promise<OpenCounts>;
  activeRuns(): Promise<readonly ActiveRun[]>;
  failedRuns(): Promise<readonly FailedRun[]>;
  /** The newest first, and always the newest of all. */
  imports(): Promise<readonly ImportNote[]>;
  alerts(): Promise<readonly OpenAlert[]>;
  recent(): Promise<readonly Result[]>;
  situation(): Promise<Situation>;
}

export function openOverview({ database: { pool }, figures }: House, principal: Principal): Overview {
  const overview: Overview = {
    figures: once(figures),
    counts: once(() => readOpenCounts(pool, principal)),
    activeRuns: once(() => readActiveRuns(pool, principal)),
    failedRuns: once(() => readFailedRuns(pool, principal)),
    imports: once(() => readImports(pool)),
    alerts: once(() => readAlerts(pool)),
    recent: once(() => readRecent(pool, principal)),
    situation: once(() => readSituation(overview)),
  };
  return overview;
}

async function readSituation(overview: Overview): Promise<Situation> {
  const [figures, counts, active, failed, imports] = await Promise.all([
    overview.figures(),
    overview.counts(),
    overview.activeRuns(),
    overview.failedRuns(),
    overview.imports(),
  ]);
  return {
    figures,
    questions: counts.questions,
    active: new Set(active.map(({ kind }) => kind)),
    failed: new Set(failed.map(({ kind }) => kind)),
    importing: imports.some((one) => one.active),
    importFaulty: imports.some((one) => one.faulty),
  };
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => {
    reading ??= read();
    return reading;
  };
}
