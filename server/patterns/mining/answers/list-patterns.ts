import type { Database } from '../../../database/database.ts';
import type { Prisma } from '../../../database/generated/prisma/client.ts';
import { type PatternRecord, readRow } from './pattern-record.ts';

/** By what patterns can be sorted. */
export const patternOrders = {
  RANK: 'By support, the highest first; then the shorter, then by codes.',
  LENGTH: 'By their number of events.',
  CONFIDENCE: 'By confidence.',
  LIFT: 'By lift.',
  SPAN: 'By the median time from the first step to the last.',
  ODDS_RATIO: 'By the odds ratio; only with a target.',
  Q_VALUE: 'By the adjusted p; only with a target.',
} as const;
type PatternOrder = keyof typeof patternOrders;

const columns = {
  RANK: 'rank',
  LENGTH: 'length',
  CONFIDENCE: 'confidence',
  LIFT: 'lift',
  SPAN: 'span',
  ODDS_RATIO: 'oddsRatio',
  Q_VALUE: 'qValue',
} as const satisfies Record<PatternOrder, keyof Prisma.PatternOrderByWithRelationInput>;

/** Orders by what not every pattern has. */
const mayBeNull: ReadonlySet<PatternOrder> = new Set(['CONFIDENCE', 'LIFT', 'ODDS_RATIO', 'Q_VALUE']);

/** Which patterns of an answer. */
export interface PatternFilter {
  /** Codes that a pattern holds, all of them. */
  readonly contains?: readonly string[] | null | undefined;
  /** A part of the name of one of its types, in either language. */
  readonly search?: string | null | undefined;
  readonly minSupport?: number | null | undefined;
  readonly saved?: boolean | null | undefined;
}

/** In which order. */
export interface PatternSort {
  readonly orderBy: PatternOrder;
  readonly descending: boolean;
}

/** A page of an answer's patterns. What has no figure to be sorted by comes last. */
export async function listPatterns(
  { prisma }: Database,
  miningId: number,
  filter: PatternFilter,
  { orderBy, descending }: PatternSort,
  page: { readonly offset: number; readonly limit: number },
): Promise<PatternRecord[]> {
  const sort = descending ? 'desc' : 'asc';
  const mining = await prisma.mining.findUniqueOrThrow({
    where: { id: miningId },
    select: {
      id: true,
      sequenceCount: true,
      targetCount: true,
      patterns: {
        where: await patternsWhere(prisma, filter),
        orderBy: [
          { [columns[orderBy]]: mayBeNull.has(orderBy) ? { sort, nulls: 'last' } : sort },
          { rank: 'asc' },
        ],
        skip: page.offset,
        take: page.limit,
      },
    },
  });
  return mining.patterns.map((row) => readRow(row, mining));
}

/** How many there are of such patterns. */
export async function countPatterns(
  { prisma }: Database,
  miningId: number,
  filter: PatternFilter,
): Promise<number> {
  return prisma.pattern.count({ where: { miningId, ...(await patternsWhere(prisma, filter)) } });
}

async function patternsWhere(
  prisma: Database['prisma'],
  { contains, search, minSupport, saved }: PatternFilter,
): Promise<Prisma.PatternWhereInput> {
  const named = search?.trim() ? await codesNamed(prisma, search.trim()) : null;
  return {
    AND: [
      ...(contains?.length ? [{ codes: { hasEvery: [...contains] } }] : []),
      ...(named ? [{ codes: { hasSome: named } }] : []),
      ...(minSupport == null ? [] : [{ support: { gte: minSupport } }]),
      ...(saved == null ? [] : [{ savedAt: saved ? { not: null } : null }]),
    ],
  };
}

/** Codes of the types whose names hold a text, whatever its case. */
async function codesNamed(prisma: Database['prisma'], text: string): Promise<string[]> {
  const literal = text.replace(/[\\%_]/g, '\\$&');
  const holds = { contains: literal, mode: 'insensitive' } as const;
  const types = await prisma.eventType.findMany({
    where: { OR: [{ code: holds }, { zh: holds }, { en: holds }] },
    select: { code: true },
  });
  return types.map(({ code }) => code);
}
