import type { Database } from '../database/database.ts';
import type { Language } from '../llm/language.ts';
import { notFound } from '../refusals/refusals.ts';
import type { StartedRun } from '../runs/commands/start-or-join.ts';
import type { Engine } from '../runs/engine.ts';
import type { RunRequest } from '../runs/work/run-request.ts';

/** What a caller wants extracted. */
export interface ExtractionRequest {
  readonly userId: string;
  readonly language: Language;
  /** Ask the model again, also where the same question was answered before. */
  readonly regenerate: boolean;
  /** The ended run whose draft it goes on with; without it, the newest draft there is, unless `regenerate`. */
  readonly continues?: string;
  readonly runKey: string | null;
  readonly principal: string;
}

/** Starts the extraction of a user's events, or joins the one under way. Refused with NOT_FOUND for an unknown user. */
export async function startExtraction(
  { prisma }: Database,
  engine: Engine,
  request: ExtractionRequest,
): Promise<StartedRun> {
  const user = await prisma.user.findUnique({ where: { id: request.userId }, select: { id: true } });
  if (!user) throw notFound('user');
  return engine.startOrJoin(extractionRun(request));
}

/** The run that does what a caller wants: at most one is active for a user (rule 8). */
export function extractionRun({
  userId,
  principal,
  runKey,
  language,
  regenerate,
  continues,
}: ExtractionRequest): RunRequest {
  return {
    kind: 'extractEvents',
    subject: userId,
    principal,
    input: { language, regenerate, ...(continues === undefined ? {} : { continues }) },
    exclusiveKey: `extractEvents:${userId}`,
    runKey,
    lane: 'INTERACTIVE',
    parentId: null,
  };
}
