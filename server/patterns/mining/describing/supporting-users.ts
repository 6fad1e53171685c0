import type { Database } from '../../../database/database.ts';
import { inTransaction } from '../../../database/in-transaction.ts';
import type { MinedData } from '../../data/mined-data.ts';
import { readSequences } from '../../data/read-sequences.ts';
import { createMatcher } from '../../miner/matching/match.ts';
import type { PatternRecord } from '../answers/pattern-record.ts';
import { minerOptions } from '../question/miner-options.ts';
import { type PatternQuestion, readQuestion, scopeOf } from '../question/question.ts';
import { eventsOf } from './describe-pattern.ts';
import type { Example } from './described-pattern.ts';
import { selectCandidates } from './supporting-users.sql.ts';

/** Sequences that are looked at in one go. */
const PAGE = 500;

/**
 * Users who have a pattern, by their sequences, behind the sequence `after`; with the events that show it. They are found
 * again by the matcher that counted them, in the versions of sequences that were mined: events that were corrected since
 * may make a difference, and then the answer is stale.
 */
export async function findUsers(
  { pool, prisma }: Database,
  pattern: Pick<PatternRecord, 'miningId' | 'steps'>,
  after: number,
  most: number,
): Promise<Example[]> {
  const { steps, miningId } = pattern;
  const mining = await prisma.mining.findUniqueOrThrow({
    where: { id: miningId },
    select: { question: true },
  });
  const question = readQuestion(mining.question);
  return inTransaction(pool, async (transaction) => {
    const found: Example[] = [];
    for (let behind = after; found.length < most; ) {
      const { rows } = await transaction.query<{ id: number }>(selectCandidates, [
        miningId,
        [...new Set(steps.flat())],
        behind,
        PAGE,
      ]);
      const ids = rows.map(({ id }) => id);
      if (ids.length > 0)
        found.push(
          ...matchingUsers(await readSequences(transaction, scopeOf(question), ids), question, pattern),
        );
      if (ids.length < PAGE) break;
      behind = ids.at(-1) ?? behind;
    }
    return found.slice(0, most);
  });
}

/** Those of some sequences that contain the pattern. */
function matchingUsers(
  data: MinedData,
  question: PatternQuestion,
  { steps }: Pick<PatternRecord, 'steps'>,
): Example[] {
  const places = new Map(data.codes.map((code, item) => [code, item]));
  const itemsets = steps.map((codes) => codes.map((code) => places.get(code) ?? -1).sort((a, b) => a - b));
  const users: Example[] = [];
  createMatcher(data.database, minerOptions(question, data.codes))({ itemsets }, (sequence, events) => {
    users.push({
      userId: data.users[sequence] ?? '',
      sequenceId: data.sequenceIds[sequence] ?? 0,
      steps: events.map((event, at) => eventsOf(data, event, itemsets[at] ?? [])),
    });
  });
  return users;
}
