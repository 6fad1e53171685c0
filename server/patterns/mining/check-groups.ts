import { RunFailure } from '../../runs/work/run-failure.ts';
import type { PatternQuestion } from './question/question.ts';
import type { ReadFigures } from './thread/thread-messages.ts';

/** Throws `RunFailure` of code GROUP_TOO_SMALL when one of the groups of a target has fewer users than the question asks for. */
export function checkGroups(
  { minGroup = 1 }: PatternQuestion,
  { targetCount, sequenceIds }: Pick<ReadFigures, 'targetCount' | 'sequenceIds'>,
): void {
  if (targetCount === null) return;
  const others = sequenceIds.length - targetCount;
  if (targetCount >= minGroup && others >= minGroup) return;
  throw new RunFailure(
    'GROUP_TOO_SMALL',
    `${targetCount} users reach the target and ${others} do not; each group needs ${minGroup} at least.`,
    false,
  );
}
