import type { BatchScope } from '../../batches/batch-input.ts';
import { checkUsers } from '../../batches/start-batch.ts';
import type { Database } from '../../database/database.ts';
import { createClock } from '../../extraction/prompt/clock.ts';
import { loadAccounts, type Price } from '../../llm/budgets/accounts.ts';
import { type BudgetLimits, scopesOf } from '../../llm/budgets/limits.ts';
import type { Language } from '../../llm/language.ts';
import { createVocabulary } from '../../vocabulary/vocabulary.ts';
import { chooseUsers, type MeasureLimits } from './chosen-users.ts';
import { extrapolate, type Totals } from './extrapolate.ts';
import { type BudgetFit, fitsOf, type Needed } from './fit.ts';
import { measureUsers, type UserMeasure } from './measure-users.ts';
import { learnRatios, type Ratios } from './ratios.ts';

/** What a batch is expected to take, before it starts. */
export interface BatchEstimate {
  readonly users: number;
  readonly behaviors: number;
  /** Calls of the model, those included whose answer is kept. */
  readonly steps: number;
  /** Steps whose answer is kept, and so free. */
  readonly cachedSteps: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** In the currency of the settings; null while the model has no price. */
  readonly cost: string | null;
  /** Users whose prompts were measured; the others are taken to be like them. */
  readonly measuredUsers: number;
  /** Half of the 95 % interval of the tokens, as a share of them; 0 when every user was measured. */
  readonly uncertainty: number;
  /** Calls from which the size of the answers is known; 0 when it is only what is usual. */
  readonly learnedFrom: number;
  readonly budgets: readonly BudgetFit[];
}

export interface EstimateHouse {
  readonly database: Database;
  readonly model: string;
  readonly limits: BudgetLimits;
  readonly timeZone: string;
  /** Milliseconds that a call takes at most. */
  readonly longestMs: number;
}

/** The batch that it is about. */
export interface EstimateRequest {
  readonly users: BatchScope | readonly string[];
  readonly language: Language;
  readonly regenerate: boolean;
  readonly principal: string;
}

/** What is read in a second or two. */
const usualMeasure: MeasureLimits = { rowsOfUser: 600, rows: 30_000, mostUsers: 300, leastUsers: 50 };

/**
 * Builds the prompts that a batch would send, without sending any, of all users or of some of very many. Refused with
 * BAD_USER_INPUT for unknown users.
 */
export async function estimateBatch(
  house: EstimateHouse,
  request: EstimateRequest,
  measured: MeasureLimits = usualMeasure,
): Promise<BatchEstimate> {
  const { database, model, limits, longestMs } = house;
  const { language, regenerate, principal } = request;
  const wanted = typeof request.users === 'string' ? request.users : [...new Set(request.users)];
  if (typeof wanted !== 'string') await checkUsers(database.prisma, wanted);
  const [chosen, types, ratios, accounts] = await Promise.all([
    chooseUsers(database.pool, wanted, measured),
    database.prisma.eventType.findMany({ where: { mergedInto: null }, orderBy: { code: 'asc' } }),
    learnRatios(database.pool, model, language),
    loadAccounts(database.pool, { model, principal, scopes: scopesOf(limits), longestMs }),
  ]);
  const vocabulary = createVocabulary(types);
  const ground = { model, vocabulary, language, clock: createClock(house.timeZone), regenerate };
  const measures: UserMeasure[] = [];
  for await (const measure of measureUsers(database, chosen.measured, measured.rowsOfUser, ground))
    measures.push(measure);
  const totals = extrapolate(chosen, measures);
  const batch = neededFor(totals.promptTokens, totals.rows, ratios, accounts.price);
  return {
    ...figuresOf(totals),
    users: chosen.users,
    behaviors: chosen.behaviors,
    promptTokens: batch.prompt,
    completionTokens: batch.completion,
    cost: batch.cost === null ? null : String(Number(batch.cost.toFixed(6))),
    measuredUsers: measures.length,
    learnedFrom: ratios.learnedFrom,
    budgets: fitsOf(
      limits,
      accounts,
      batch,
      neededFor(totals.mostPromptTokens, totals.mostRows, ratios, accounts.price),
    ),
  };
}

function figuresOf({ steps, cachedSteps, uncertainty }: Totals) {
  return { steps: Math.round(steps), cachedSteps: Math.round(cachedSteps), uncertainty };
}

function neededFor(
  promptTokens: number,
  rows: number,
  ratios: Ratios,
  price: Price | null,
): Needed & { readonly prompt: number; readonly completion: number } {
  const prompt = Math.round(promptTokens * ratios.prompt);
  const completion = Math.round(rows * ratios.completionPerRow);
  const cost = price === null ? null : (prompt * price.prompt + completion * price.completion) / 1e6;
  return { prompt, completion, tokens: prompt + completion, cost };
}
