import type { Transaction } from '../../database/database.ts';
import { beginAnswer, endAnswer } from '../../patterns/mining/answers/answers.ts';
import { storePatterns } from '../../patterns/mining/answers/store-patterns.ts';
import type { DescribedPattern } from '../../patterns/mining/describing/described-pattern.ts';
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

/** Patterns that a graph may cite. */
const MOST_CITED = 50;

/**
 * Ranks of the patterns that tell most: whose last step comes behind the others in more users than if it had nothing to do with
 * them (leverage, Piatetsky-Shapiro 1991). What everybody does in any order tells nothing.
 */
function telling(patterns: readonly DescribedPattern[], users: number): number[] {
  const leverage = ({ support, prefixSupports, suffixSupports }: DescribedPattern) =>
    support / users - ((prefixSupports.at(-1) ?? 0) / users) * ((suffixSupports.at(-1) ?? 0) / users);
  return patterns
    .map((pattern) => ({ rank: pattern.rank, leverage: leverage(pattern) }))
    .toSorted((a, b) => b.leverage - a.leverage || a.rank - b.rank)
    .slice(0, MOST_CITED)
    .map(({ rank }) => rank);
}

/** Keeps them as an answer like any other, unless the same is there. Answers which patterns the graph may cite, p1 first. */
export async function storeMined(
  transaction: Transaction,
  { runId, question, known, read, mined }: MinedWithGraph,
): Promise<{ readonly miningId: number; readonly ranks: readonly number[] } | null> {
  const ranks = telling(mined.patterns, read.sequenceIds.length);
  if (ranks.length === 0) return null;
  if (known) return { miningId: known.id, ranks };
  const { version, sequenceIds, eventCount } = read;
  const figures = { version, sequenceIds, eventCount, targetCount: null };
  const { id } = await beginAnswer(transaction, runId, question, figures);
  await storePatterns(transaction, id, mined.patterns);
  await endAnswer(transaction, id, { leastSupport: mined.leastSupport, total: mined.patterns.length });
  return { miningId: id, ranks };
}
