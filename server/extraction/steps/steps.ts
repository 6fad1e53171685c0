import { blockRow } from '../prompt/block-row.ts';
import { createClock } from '../prompt/clock.ts';
import { writeRow } from '../prompt/data-block.ts';
import type { PromptRow } from '../types.ts';
import { sessionsOf } from './sessions.ts';

interface StepLimits {
  /** Minutes without behavior that end a session. */
  readonly gapMinutes?: number;
  readonly maxRows?: number;
  /** Estimated tokens of a step's rows. */
  readonly maxTokens?: number;
}

const clock = createClock('UTC');

/** An estimate from above for the usual tokenizers: one token for each character outside ASCII, one for three within. */
function estimateTokens(text: string): number {
  let wide = 0;
  for (const character of text) if (character > '\u007f') wide += 1;
  return wide + Math.ceil((text.length - wide) / 3);
}

/** Measured in UTC and English, so that neither setting moves the border of a step. */
const rowTokens = (row: PromptRow): number => estimateTokens(writeRow(blockRow(1, row, clock, 'EN')));

const byTime = (a: PromptRow, b: PromptRow): number =>
  a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Packs whole sessions, oldest first, into steps: one step is one call of the model.
 * A step ends within a session only if that session alone is too long for a step. Each row is in exactly one
 * step, and a step is decided by the rows up to its end and the session behind it: later rows change the last
 * step only, so the answers to the others can be taken from the cache.
 */
export function planSteps(
  rows: readonly PromptRow[],
  limits: StepLimits = {},
): readonly (readonly PromptRow[])[] {
  const { gapMinutes = 30, maxRows = 60, maxTokens = 8_000 } = limits;
  const steps: PromptRow[][] = [];
  let step: PromptRow[] = [];
  let tokens = 0;
  const fits = (moreRows: number, moreTokens: number) =>
    step.length === 0 || (step.length + moreRows <= maxRows && tokens + moreTokens <= maxTokens);
  const close = () => {
    if (step.length > 0) steps.push(step);
    step = [];
    tokens = 0;
  };

  for (const session of sessionsOf(rows.toSorted(byTime), gapMinutes)) {
    const sizes = session.map(rowTokens);
    if (
      !fits(
        session.length,
        sizes.reduce((sum, size) => sum + size, 0),
      )
    )
      close();
    for (const [index, row] of session.entries()) {
      const size = sizes[index] ?? 0;
      if (!fits(1, size)) close();
      step.push(row);
      tokens += size;
    }
  }
  close();
  return steps;
}
