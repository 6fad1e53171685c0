import { checkCodes, checkFilter } from '../../../cohorts/check-filter.ts';
import { loadCohort } from '../../../cohorts/cohorts.ts';
import type { Database } from '../../../database/database.ts';
import { Refusal } from '../../../refusals/refusals.ts';
import { readId } from '../../../schema/read-id.ts';
import { checkOptions, MineOptionsError } from '../../miner/options.ts';
import { minerOptions } from './miner-options.ts';
import { type PatternQuestion, patternQuestion } from './question.ts';

/** What users reach or are, as a caller says it: exactly one of these. */
export interface TargetRequest {
  readonly typeCode?: string | null | undefined;
  readonly category?: string | null | undefined;
  /** A filter in the shape that is checked. */
  readonly profile?: unknown;
  readonly cohortId?: string | null | undefined;
}

/** A question as a caller asks it: everything may be left out. */
export interface QuestionRequest {
  readonly minUsers?: number | null | undefined;
  readonly minShare?: number | null | undefined;
  readonly filter?: unknown;
  readonly cohortId?: string | null | undefined;
  readonly target?: TargetRequest | null | undefined;
  readonly [option: string]: unknown;
}

/** What goes for what is left out: closed patterns of 2 to 4 events that one user in ten has. */
const defaults = { kind: 'CLOSED', minLength: 2, maxLength: 4, step: 'EVENT' } as const;
const defaultShare = 0.1;
const defaultGroup = 5;

/**
 * The question that a request asks, complete and checked. Refused with BAD_USER_INPUT, which says what is wrong, and with
 * NOT_FOUND for a cohort that is not there.
 */
export async function checkQuestion(
  database: Database,
  timeZone: string,
  { minUsers, minShare, filter, cohortId, target, minGroup, ...options }: QuestionRequest,
): Promise<PatternQuestion> {
  if (minUsers != null && minShare != null)
    throw bad('The least support is a number of users or a share of them, not both.');
  if (minUsers != null && minUsers < 1) throw bad('minUsers is 1 or more.');
  if (minShare != null && !(minShare > 0 && minShare <= 1)) throw bad('minShare is above 0 and at most 1.');
  const given = Object.entries(options).filter(([, value]) => value != null && !isEmpty(value));
  const step = options.step ?? defaults.step;
  const parsed = patternQuestion.safeParse({
    ...defaults,
    ...Object.fromEntries(given),
    support: minUsers ?? supportOfShare(minShare ?? defaultShare),
    ...(step === 'EVENT' ? {} : { timeZone }),
    ...(filter == null ? {} : { filter: await checkFilter(database.pool, filter) }),
    ...(cohortId == null ? {} : { cohort: await loadCohort(database, readId(cohortId)) }),
    ...(target == null
      ? {}
      : { target: await checkTarget(database, target), minGroup: minGroup ?? defaultGroup }),
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw bad(`${issue?.path.join('.') || 'The question'}: ${issue?.message ?? 'is wrong'}.`);
  }
  return checkWhole(database, parsed.data);
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;

/** The whole of all users is a share of 1, which would read as one user. */
const supportOfShare = (share: number) => (share === 1 ? 1 - Number.EPSILON : share);

async function checkWhole(database: Database, question: PatternQuestion): Promise<PatternQuestion> {
  const { first = [], last = [], contains = [] } = question;
  await checkCodes(database.pool, [...first, ...last, ...contains]);
  try {
    checkOptions(minerOptions(question, []), true);
  } catch (error) {
    if (error instanceof MineOptionsError) throw bad(error.message);
    throw error;
  }
  return question;
}

async function checkTarget(database: Database, { typeCode, category, profile, cohortId }: TargetRequest) {
  const wanted = [typeCode, category, profile, cohortId].filter((part) => part != null);
  if (wanted.length !== 1) throw bad('A target is exactly one of typeCode, category, profile and cohortId.');
  if (typeCode != null) {
    await checkCodes(database.pool, [typeCode]);
    return { typeCode };
  }
  if (category != null) return { category };
  if (profile != null) return { profile: await checkFilter(database.pool, profile) };
  return { cohort: await loadCohort(database, readId(cohortId ?? '')) };
}

const bad = (message: string) => new Refusal('BAD_USER_INPUT', message);
