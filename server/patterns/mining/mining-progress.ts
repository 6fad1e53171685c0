import type { Database } from '../../database/database.ts';
import type { Write } from '../../runs/journal/journal.ts';
import { type ProgressWords, progressItem } from '../../runs/work/progress-item.ts';
import type { Execution } from '../../runs/work/run-kind.ts';
import { loadTypes } from '../../vocabulary/load-types.ts';
import { announcePatterns } from './announced.ts';
import type { PatternRecord } from './answers/pattern-record.ts';

/** Searching is taken for the first half of the work, describing what was found for the second. */
const SEARCH = 0.5;

/** Patterns that were described, of all that were found. */
interface DescribedSoFar {
  readonly done: number;
  readonly total: number;
  /** Those that the journal shows. */
  readonly shown: readonly PatternRecord[];
}

/** What a mining run tells while it is under way. */
export interface MiningProgress {
  reading(): Promise<unknown>;
  /** Sequences have been read; `write` stores the answer that they begin. */
  read(sequences: number, events: number, write: Write): Promise<unknown>;
  /** Tells of every whole per cent once. */
  searched(share: number): Promise<unknown>;
  described(patterns: DescribedSoFar, write: Write): Promise<unknown>;
  /** What was found is shown without having been mined now. */
  found(patterns: readonly PatternRecord[]): Promise<unknown>;
}

/**
 * Writes the progress of a run into its journal.
 *
 * @param again true for a worker that takes over: it tells no share before it is further than the journal, which never falls
 */
export function tellMining({ prisma }: Database, append: Execution['append'], again = false): MiningProgress {
  let told = again ? 100 : 0;
  const announce = async (patterns: readonly PatternRecord[]) =>
    announcePatterns(
      patterns,
      await loadTypes(
        prisma,
        patterns.flatMap(({ steps }) => steps.flat()),
      ),
    );
  const say = (words: ProgressWords, write?: Write) => append([progressItem(words, null)], write);
  return {
    reading: () => say({ stage: 'PREPARING', message: 'Reading the sequences' }),
    read: (sequences, events, write) =>
      say(
        {
          stage: 'MINING',
          message: `Searching ${sequences} sequences of ${events} events`,
          ...(again ? {} : { share: 0 }),
        },
        write,
      ),
    async searched(share) {
      const percent = Math.floor(share * SEARCH * 100);
      if (percent <= told) return;
      told = percent;
      await say({ stage: 'MINING', message: 'Searching', share: share * SEARCH });
    },
    described: async ({ done, total, shown }, write) =>
      append(
        [
          progressItem(
            {
              stage: 'MINING',
              message: `${done} of ${total} patterns`,
              share: SEARCH + (1 - SEARCH) * (done / total),
              details: await announce(shown),
            },
            { done, total, unit: 'PATTERNS' },
          ),
        ],
        write,
      ),
    found: async (patterns) =>
      say({
        stage: 'SAVING',
        message: 'The same was asked of the same data before',
        details: await announce(patterns),
      }),
  };
}
