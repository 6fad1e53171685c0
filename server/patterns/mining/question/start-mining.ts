import type { StartedRun } from '../../../runs/commands/start-or-join.ts';
import type { Engine } from '../../../runs/engine.ts';
import type { RunRequest } from '../../../runs/work/run-request.ts';
import { hashQuestion, type PatternQuestion, readQuestion } from './question.ts';

/** What a mining run is asked for, as its row keeps it. */
export interface MiningInput {
  readonly question: PatternQuestion;
  /** Mine again, also where the same question about the same data was answered before. */
  readonly regenerate: boolean;
}

/** What a caller wants mined. */
export interface MiningRequest extends MiningInput {
  readonly runKey: string | null;
  readonly principal: string;
}

/** Starts mining, or joins an equal run under way. Refused with KEY_REUSED. */
export function startMining(
  engine: Engine,
  { runKey, principal, ...input }: MiningRequest,
): Promise<StartedRun> {
  return engine.startOrJoin({ ...miningRun(input), runKey, principal });
}

/** The run that answers a question: an equal one that is under way is joined. */
export function miningRun({ question, regenerate }: MiningInput): Omit<RunRequest, 'runKey' | 'principal'> {
  return {
    kind: 'minePatterns',
    subject: null,
    input: { question, regenerate },
    exclusiveKey: `minePatterns:${regenerate}:${hashQuestion(question)}`,
    lane: 'INTERACTIVE',
    parentId: null,
  };
}

/** The input as `miningRun` wrote it. */
export function readMiningInput(input: unknown): MiningInput {
  const { question, regenerate } = input as MiningInput;
  return { question: readQuestion(question), regenerate };
}
