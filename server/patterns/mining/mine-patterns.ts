import type { Database } from '../../database/database.ts';
import { RunFailure } from '../../runs/work/run-failure.ts';
import type { Execution, Outcome, RunKind } from '../../runs/work/run-kind.ts';
import { readDataVersion } from '../data/data-version.ts';
import { announceMining } from './announced.ts';
import {
  beginAnswer,
  type DraftAnswer,
  endAnswer,
  findAnswer,
  findDraft,
  forgetAbandoned,
  isOfVersion,
} from './answers/answers.ts';
import { listPatterns } from './answers/list-patterns.ts';
import { recordOf } from './answers/pattern-record.ts';
import { storePatterns } from './answers/store-patterns.ts';
import { checkGroups } from './check-groups.ts';
import { tellMining } from './mining-progress.ts';
import { miningRun, readMiningInput } from './question/start-mining.ts';
import { runThread } from './thread/run-thread.ts';
import type { ReadFigures, ThreadMessage } from './thread/thread-messages.ts';

/** Patterns that the journal shows; the others are in the answer only. */
const SHOWN = 200;
const inOrder = { orderBy: 'RANK', descending: false } as const;

/**
 * The run that answers a question about patterns: from the store when the same was asked of the same data before, otherwise
 * by mining. Patterns are stored in their order as they are described, and the first of them shown at once. A worker that
 * takes over mines again, and goes on behind the last that is stored.
 */
export function minePatterns(database: Database): RunKind {
  return {
    kind: 'minePatterns',
    async execute(execution) {
      await forgetAbandoned(database.pool);
      const draft = await findDraft(database, execution.runId);
      const known = draft ? null : await answerFromStore(database, execution);
      return known ?? mineAnswer(database, execution, draft);
    },
    again: async ({ input }) => miningRun({ ...readMiningInput(input), regenerate: true }),
  };
}

async function answerFromStore(database: Database, { input, append }: Execution): Promise<Outcome | null> {
  const { question, regenerate } = readMiningInput(input);
  if (regenerate) return null;
  const answer = await findAnswer(database.pool, question, await readDataVersion(database.pool));
  if (!answer) return null;
  const first = await listPatterns(database, answer.id, {}, inOrder, { offset: 0, limit: SHOWN });
  await tellMining(database, append).found(first);
  return outcomeOf(answer.id, answer.patternCount);
}

async function mineAnswer(
  database: Database,
  { runId, input, signal, append }: Execution,
  draft: DraftAnswer | null,
): Promise<Outcome> {
  const { question } = readMiningInput(input);
  const tell = tellMining(database, append, draft !== null);
  let answer = draft;
  let outcome: Outcome | null = null;

  const begin = async (figures: ReadFigures) => {
    checkGroups(question, figures);
    if (answer && !isOfVersion(answer, question, figures.version)) throw changed();
    await tell.read(figures.sequenceIds.length, figures.eventCount, async (transaction) => {
      answer = draft ?? (await beginAnswer(transaction, runId, question, figures));
    });
  };

  const hear = async (message: ThreadMessage): Promise<unknown> => {
    if (message.kind === 'read') return begin(message);
    if (message.kind === 'searched') return tell.searched(message.done);
    if (message.kind === 'limit') throw new RunFailure('MINING_LIMIT', message.message, false);
    const found = answer;
    if (!found) throw new Error('The thread tells of patterns before it has read any data.');
    if (message.kind === 'end') {
      outcome = outcomeOf(found.id, message.total, (transaction) =>
        endAnswer(transaction, found.id, message),
      );
      return;
    }
    const { patterns, total } = message;
    const shown = patterns.filter(({ rank }) => rank <= SHOWN).map((pattern) => recordOf(found, pattern));
    const figures = { done: patterns.at(-1)?.rank ?? 0, total, shown };
    return tell.described(figures, (transaction) => storePatterns(transaction, found.id, patterns));
  };

  await tell.reading();
  await runThread({ connection: database.connection, question, skip: draft?.stored ?? 0 }, signal, hear);
  if (!outcome) throw new Error('The thread ended without an answer.');
  return outcome;
}

const outcomeOf = (miningId: number, patternCount: number, write?: Outcome['write']): Outcome => ({
  items: [],
  details: announceMining(miningId),
  result: { miningId, patternCount },
  ...(write ? { write } : {}),
});

const changed = () =>
  new RunFailure(
    'DATA_CHANGED',
    'The data changed while mining was interrupted, and some patterns had been shown already. Ask again.',
    true,
  );
