import type { Transaction } from '../../database/database.ts';
import { beginAnswer, endAnswer } from '../../patterns/mining/answers/answers.ts';
import { storePatterns } from '../../patterns/mining/answers/store-patterns.ts';
import type { PatternQuestion } from '../../patterns/mining/question/question.ts';
import type { GraphGrounds, MinedPatterns } from '../computing/thread-messages.ts';

/** Patterns that were mined with a graph. */
interface MinedWithGraph {
  readonly runId: string;
  readonly question: PatternQuestion;
  /** The answer to the same question that is there already. */
  readonly known: { readonly id: number; readonly patternCount: number } | null;
  readonly read: GraphGrounds;
  readonly mined: MinedPatterns;
}

/** Keeps them as an answer like any other, unless the same is there. Answers which patterns the graph may cite, p1 first. */
export async function storeMined(
  transaction: Transaction,
  { runId, question, known, read, mined }: MinedWithGraph,
): Promise<{ readonly miningId: number; readonly ranks: readonly number[] } | null> {
  const ranks = mined.patterns.map(({ rank }) => rank);
  if (ranks.length === 0) return null;
  if (known) return { miningId: known.id, ranks };
  const { version, sequenceIds, eventCount } = read;
  const figures = { version, sequenceIds, eventCount, targetCount: null };
  const { id } = await beginAnswer(transaction, runId, question, figures);
  await storePatterns(transaction, id, mined.patterns);
  await endAnswer(transaction, id, { leastSupport: mined.leastSupport, total: ranks.length });
  return { miningId: id, ranks };
}
