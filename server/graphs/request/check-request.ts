import { checkFilter } from '../../cohorts/check-filter.ts';
import { loadCohort } from '../../cohorts/cohorts.ts';
import type { Database } from '../../database/database.ts';
import type { Language } from '../../llm/language.ts';
import { notFound, Refusal } from '../../refusals/refusals.ts';
import { readId } from '../../schema/read-id.ts';
import { defaultOptions, type Focus } from '../backbone/backbone-options.ts';
import { checkGraphName } from '../stored/keep-graphs.ts';
import { type GraphRequest, graphRequest, readGraphRequest } from './graph-request.ts';
import type { GraphInput } from './start-graph.ts';

/** A graph as a caller asks for it: everything may be left out. */
export interface GraphWish {
  readonly name?: string | null | undefined;
  readonly focus?: Focus | null | undefined;
  readonly windowHours?: number | null | undefined;
  readonly leastUsers?: number | null | undefined;
  /** A filter in the shape that is checked. */
  readonly filter?: unknown;
  readonly cohortId?: string | null | undefined;
  readonly patternIds?: readonly string[] | null | undefined;
}

const HOUR = 3_600_000;

/** Names of graphs that nobody named. */
const names: Readonly<Record<Language, Readonly<Record<Focus, string>>>> = {
  ZH: { COMPREHENSIVE: '整体图谱', CONVERSION: '转化图谱', CHURN: '流失图谱', PROFILE: '画像图谱' },
  EN: { COMPREHENSIVE: 'Everything', CONVERSION: 'Conversion', CHURN: 'Churn', PROFILE: 'Profiles' },
};

/**
 * What a wish asks for, complete and checked. Refused with BAD_USER_INPUT, which says what is wrong, and with NOT_FOUND for a
 * cohort or a pattern that is not there.
 */
export async function checkGraphWish(
  database: Database,
  { timeZone, language }: { readonly timeZone: string; readonly language: Language },
  { name, focus, windowHours, leastUsers, filter, cohortId, patternIds }: GraphWish,
): Promise<Pick<GraphInput, 'request' | 'series'>> {
  const parsed = graphRequest.safeParse({
    focus: focus ?? defaultOptions.focus,
    windowHours: windowHours ?? defaultOptions.windowMs / HOUR,
    leastUsers: leastUsers ?? defaultOptions.leastUsers,
    timeZone,
    ...(filter == null ? {} : { filter: await checkFilter(database.pool, filter) }),
    ...(cohortId == null ? {} : { cohort: await loadCohort(database, readId(cohortId)) }),
    ...(patternIds == null ? {} : { patterns: await checkPatterns(database, patternIds) }),
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw bad(`${issue?.path.join('.') || 'The graph'}: ${issue?.message ?? 'is wrong'}.`);
  }
  const request = parsed.data;
  return { request, series: { name: checkGraphName(name ?? names[language][request.focus]) } };
}

/** The request of a graph that is there, for its next version. Refused with NOT_FOUND. */
export async function nextVersion(
  { prisma }: Database,
  id: string,
): Promise<{ readonly request: GraphRequest; readonly series: { readonly id: number } }> {
  const graph = await prisma.graph.findUnique({
    where: { id: readId(id) },
    select: { request: true, seriesId: true },
  });
  if (!graph) throw notFound('graph');
  return { request: readGraphRequest(graph.request), series: { id: graph.seriesId } };
}

async function checkPatterns({ prisma }: Database, ids: readonly string[]) {
  const places = ids.map((id) => /^(\d{1,9})-(\d{1,9})$/.exec(id)?.slice(1).map(Number) ?? []);
  const [first] = places;
  const miningId = first?.[0] ?? 0;
  if (places.some(([mining]) => mining !== miningId))
    throw bad('The patterns of a graph are one or more of the same answer.');
  const ranks = [...new Set(places.map(([, rank = 0]) => rank))];
  const found = await prisma.pattern.count({
    where: { miningId, rank: { in: ranks }, mining: { finishedAt: { not: null } } },
  });
  if (found < ranks.length) throw notFound('pattern');
  return { miningId, ranks };
}

const bad = (message: string) => new Refusal('BAD_USER_INPUT', message);
