import { setImmediate } from 'node:timers/promises';
import { loadEnrichedOfMany } from '../../behaviors/enriched-behavior.ts';
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../extraction/prompt/clock.ts';
import { stepRequest } from '../../extraction/prompt/step-request.ts';
import { planSteps } from '../../extraction/steps/steps.ts';
import type { PromptProfile, PromptRow } from '../../extraction/types.ts';
import { requestHash } from '../../llm/answers/request-hash.ts';
import type { Language } from '../../llm/language.ts';
import { promptEstimate } from '../../llm/ledger/call-meter.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { MeasuredUser } from './chosen-users.ts';

/** What all prompts share. */
export interface PromptGround {
  readonly model: string;
  readonly vocabulary: Vocabulary;
  readonly language: Language;
  readonly clock: Clock;
  /** Answers that are kept are not used. */
  readonly regenerate: boolean;
}

/** What the extraction of one user would ask for. Tokens as we estimate them. */
export interface UserMeasure {
  readonly behaviors: number;
  readonly steps: number;
  /** Steps whose answer is kept: they are not paid for. */
  readonly cachedSteps: number;
  /** Of the steps that are paid for. */
  readonly rows: number;
  readonly promptTokens: number;
}

interface MeasuredStep {
  readonly hash: string;
  readonly rows: number;
  readonly promptTokens: number;
}

/** Rows that one statement reads, roughly. */
const rowsAtOnce = 5_000;
/** Milliseconds of work after which others get their turn. */
const turnMs = 10;

/**
 * Measures the prompts that an extraction of each user would send, without sending any: three statements for some
 * thousand rows, and never more than a moment's work in one go. Of a user with more rows than are read the rest is
 * taken to be like the steps that are known whole.
 */
export async function* measureUsers(
  { pool, prisma }: Database,
  users: readonly MeasuredUser[],
  rowsOfUser: number,
  ground: PromptGround,
): AsyncGenerator<UserMeasure, void, undefined> {
  const turn = turns();
  for (const piece of piecesOf(users, rowsOfUser)) {
    const ids = piece.map(({ id }) => id);
    const [rowsOf, profiles] = await Promise.all([
      loadEnrichedOfMany(pool, ids, rowsOfUser),
      prisma.profile.findMany({ where: { userId: { in: ids } } }),
    ]);
    const profileOf = new Map(profiles.map((profile) => [profile.userId, profile]));
    const measured: { behaviorCount: number; known: number; steps: MeasuredStep[] }[] = [];
    for (const { id, behaviorCount } of piece) {
      const rows = rowsOf.get(id) ?? [];
      const planned = planSteps(rows);
      // Where more rows would follow, the last step is not known whole.
      const whole = rows.length < behaviorCount && planned.length > 1 ? planned.slice(0, -1) : planned;
      const steps: MeasuredStep[] = [];
      for (const step of whole) {
        steps.push(measureStep(id, profileOf.get(id) ?? null, step, ground));
        await turn();
      }
      measured.push({ behaviorCount, known: whole.flat().length, steps });
    }
    const kept = await keptAmong(
      prisma,
      ground,
      measured.flatMap(({ steps }) => steps),
    );
    for (const { behaviorCount, known, steps } of measured)
      yield wholeUser(behaviorCount, known, steps, kept);
  }
}

function measureStep(
  userId: string,
  profile: PromptProfile | null,
  rows: readonly PromptRow[],
  { model, vocabulary, language, clock }: PromptGround,
): MeasuredStep {
  const request = stepRequest({ userId, profile, rows, vocabulary, language, clock });
  return {
    hash: requestHash(request, model),
    rows: rows.length,
    promptTokens: promptEstimate(request),
  };
}

async function keptAmong(
  prisma: Database['prisma'],
  { regenerate }: PromptGround,
  steps: readonly MeasuredStep[],
): Promise<ReadonlySet<string>> {
  if (regenerate) return new Set();
  const where = { requestHash: { in: steps.map(({ hash }) => hash) } };
  const kept = await prisma.llmAnswer.findMany({ where, select: { requestHash: true } });
  return new Set(kept.map(({ requestHash }) => requestHash));
}

function wholeUser(
  behaviorCount: number,
  known: number,
  steps: readonly MeasuredStep[],
  kept: ReadonlySet<string>,
): UserMeasure {
  const share = known > 0 && known < behaviorCount ? behaviorCount / known : 1;
  const paid = steps.filter(({ hash }) => !kept.has(hash));
  const sum = (of: (step: MeasuredStep) => number) =>
    share * paid.reduce((total, step) => total + of(step), 0);
  return {
    behaviors: behaviorCount,
    steps: share * steps.length,
    cachedSteps: share * (steps.length - paid.length),
    rows: sum(({ rows }) => rows),
    promptTokens: sum(({ promptTokens }) => promptTokens),
  };
}

function* piecesOf(users: readonly MeasuredUser[], rowsOfUser: number): Generator<readonly MeasuredUser[]> {
  let piece: MeasuredUser[] = [];
  let rows = 0;
  for (const user of users) {
    piece.push(user);
    rows += Math.min(rowsOfUser, user.behaviorCount);
    if (rows < rowsAtOnce && piece.length < 500) continue;
    yield piece;
    piece = [];
    rows = 0;
  }
  if (piece.length > 0) yield piece;
}

/** Lets others have their turn once enough time has gone by. */
function turns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < turnMs) return;
    await setImmediate();
    since = performance.now();
  };
}
