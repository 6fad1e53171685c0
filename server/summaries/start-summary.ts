import type { Database } from '../database/database.ts';
import type { Language } from '../llm/language.ts';
import { notFound } from '../refusals/refusals.ts';
import type { StartedRun } from '../runs/commands/start-or-join.ts';
import type { Engine } from '../runs/engine.ts';
import type { RunRequest } from '../runs/work/run-request.ts';

/** What a summary is asked for, as its run keeps it. */
export interface SummaryInput {
  readonly language: Language;
  /** Ask the model again, also where the same question was answered before. */
  readonly regenerate: boolean;
}

/** What a caller wants. */
export interface SummaryRequest extends SummaryInput {
  readonly userId: string;
  readonly runKey: string | null;
  readonly principal: string;
}

/** Starts the summary of a user, or joins the one under way. Refused with NOT_FOUND for an unknown user. */
export async function startSummary(
  { prisma }: Database,
  engine: Engine,
  { userId, runKey, principal, ...input }: SummaryRequest,
): Promise<StartedRun> {
  const user = await prisma.user.findUnique({ where: { id: userId }, select: { id: true } });
  if (!user) throw notFound('user');
  return engine.startOrJoin({ ...summaryRun(userId, input), runKey, principal });
}

/** The run that summarizes a user: at most one is active for each. */
export function summaryRun(userId: string, input: SummaryInput): Omit<RunRequest, 'runKey' | 'principal'> {
  return {
    kind: 'summarizeUser',
    subject: userId,
    input: { ...input },
    exclusiveKey: `summarizeUser:${userId}`,
    lane: 'INTERACTIVE',
    parentId: null,
  };
}

/** The input as `summaryRun` wrote it. */
export function readSummaryInput(input: unknown): SummaryInput {
  return input as SummaryInput;
}
