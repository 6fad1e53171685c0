import type { Database } from '../../database/database.ts';
import { type PatternRecord, readRow } from './pattern-record.ts';

/** The first patterns of an answer, in their order. */
export async function loadFirstPatterns(
  { prisma }: Database,
  miningId: number,
  most: number,
): Promise<PatternRecord[]> {
  const mining = await prisma.mining.findUniqueOrThrow({
    where: { id: miningId },
    select: {
      id: true,
      sequenceCount: true,
      targetCount: true,
      patterns: { orderBy: { rank: 'asc' }, take: most },
    },
  });
  return mining.patterns.map((row) => readRow(row, mining));
}
