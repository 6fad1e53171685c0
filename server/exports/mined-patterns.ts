import type { Database } from '../database/database.ts';
import type { EventType } from '../database/generated/prisma/client.ts';
import {
  type AnswerFigures,
  type PatternRecord,
  readRow,
} from '../patterns/mining/answers/pattern-record.ts';
import { readId } from '../schema/read-id.ts';
import { loadTypes } from '../vocabulary/load-types.ts';
import type { NoExport } from './export-table.ts';
import { readPages } from './read-pages.ts';

/** An answer that can be taken out. */
export interface MinedAnswer extends AnswerFigures {
  readonly patternCount: number;
}

/** Patterns of an answer, with the types that they name by their codes. */
export interface PatternPage {
  readonly patterns: readonly PatternRecord[];
  readonly types: ReadonlyMap<string, EventType>;
}

/** The finished answer that an export names as `mining`. */
export async function findMinedAnswer(
  { prisma }: Database,
  id: string | null,
): Promise<{ readonly answer: MinedAnswer } | NoExport> {
  if (id === null) return { status: 400, message: 'Say which answer: ?mining=ID.' };
  const answer = await prisma.mining.findUnique({
    where: { id: readId(id), finishedAt: { not: null } },
    select: { id: true, sequenceCount: true, targetCount: true, patternCount: true },
  });
  return answer ? { answer } : { status: 404, message: 'There is no such answer.' };
}

/** All patterns of an answer in their order. Throws when the answer is deleted meanwhile: a part must not look like the whole. */
export async function* readPatterns({ prisma }: Database, answer: MinedAnswer): AsyncGenerator<PatternPage> {
  const pages = readPages<PatternRecord>(async (last, take) => {
    const where = { miningId: answer.id, rank: { gt: last?.rank ?? 0 } };
    const rows = await prisma.pattern.findMany({ where, orderBy: { rank: 'asc' }, take });
    return rows.map((row) => readRow(row, answer));
  });
  let read = 0;
  for await (const patterns of pages) {
    const types = await loadTypes(
      prisma,
      patterns.flatMap(({ steps }) => steps.flat()),
    );
    read += patterns.length;
    yield { patterns, types: new Map(types.map((type) => [type.code, type])) };
  }
  if (read < answer.patternCount) throw new Error(`The answer ${answer.id} was deleted during the export.`);
}

/** Steps as `a>b,c`: each of its codes, or what stands for it. */
export const stepLine = (
  steps: PatternRecord['steps'],
  nameOf: (code: string) => string = (code) => code,
): string => steps.map((codes) => codes.map(nameOf).join(',')).join('>');
