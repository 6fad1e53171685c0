import type { RejectionReason } from '../../llm/lines/rejection-reasons.ts';
import { matchConversion } from '../../vocabulary/conversion-rules.ts';
import type { ConversionRuleEntry, EventTypeEntry } from '../../vocabulary/types.ts';
import { newType, typeNameProblem, type Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Clock } from '../prompt/clock.ts';
import { excerpt } from '../prompt/excerpt.ts';
import { endOf } from '../steps/sessions.ts';
import type { Accepted, AnswerLine, EventCategory, PromptRow, Rejection } from '../types.ts';
import { isWithin, parseAnswerTime } from './answer-time.ts';
import { evidenceOf, type NumberedRow } from './evidence.ts';
import { splitBySupport } from './supported-context.ts';

/** What a line is checked against. */
export interface CheckContext {
  readonly userId: string;
  /** The step's rows in the order of the prompt: number n is at n - 1. */
  readonly rows: readonly PromptRow[];
  /** Numbers of the rows that accepted lines cite, of this attempt and of earlier ones. */
  readonly covered: ReadonlySet<number>;
  readonly vocabulary: Vocabulary;
  readonly rules: readonly ConversionRuleEntry[];
  readonly clock: Clock;
}

const reject = (reason: RejectionReason, detail: string): Rejection => ({ ok: false, reason, detail });

function citedRows({ rows }: AnswerLine, step: readonly PromptRow[]): NumberedRow[] {
  return rows.flatMap((number) => {
    const row = step[number - 1];
    return row === undefined ? [] : [{ number, row }];
  });
}

function timeProblem(time: string, cited: readonly NumberedRow[], clock: Clock): string | null {
  const written = parseAnswerTime(time);
  if (written === null) return `“${excerpt(time, 40)}” is not a time`;
  // Compared as people read them: where a clock is set back, later rows may read earlier.
  const first = cited.map(({ row }) => clock.local(row.at)).sort()[0] ?? '';
  const last =
    cited
      .map(({ row }) => clock.local(endOf(row)))
      .sort()
      .at(-1) ?? '';
  return isWithin(written, first, last) ? null : `${excerpt(time, 40)} is not within ${first} to ${last}`;
}

function typeOf(name: string, vocabulary: Vocabulary): EventTypeEntry | Rejection {
  const known = vocabulary.lookup(name);
  if (known !== null) return known;
  const problem = typeNameProblem(name);
  return problem === null ? newType(name) : reject('BAD_TYPE', problem);
}

/** Only a rule makes a conversion: without one the model's claim is an engagement, and marked. */
function categoryOf(
  claimed: EventCategory,
  cited: readonly NumberedRow[],
  rules: readonly ConversionRuleEntry[],
): { category: EventCategory; claimedConversion: boolean } {
  const isConversion = cited.some(({ row }) => matchConversion(row, rules) !== null);
  if (isConversion) return { category: 'CONVERSION', claimedConversion: false };
  if (claimed === 'CONVERSION') return { category: 'ENGAGEMENT', claimedConversion: true };
  return { category: claimed, claimedConversion: false };
}

/**
 * Decides whether a line may become an event. Its evidence, times and category come from the rows and the rules;
 * the model gives the type's name and the context, and of the context only what holds no number of its own.
 */
export function checkLine(line: AnswerLine, context: CheckContext): Accepted | Rejection {
  const { userId, rows, covered, vocabulary, rules, clock } = context;
  if (line.user !== userId)
    return reject('FOREIGN_USER', `“${excerpt(line.user, 40)}” is not the user asked for`);

  const unknown = line.rows.filter((number) => number < 1 || number > rows.length);
  if (unknown.length > 0 || line.rows.length === 0) {
    return reject(
      'UNKNOWN_ROWS',
      `there is no row ${unknown.slice(0, 5).join(', ')}: the rows are 1 to ${rows.length}`,
    );
  }
  const again = line.rows.filter((number) => covered.has(number));
  if (again.length > 0) {
    return reject('ROWS_COVERED', `an earlier event rests on row ${again.slice(0, 5).join(', ')}`);
  }

  const cited = citedRows(line, rows);
  const badTime = timeProblem(line.time, cited, clock);
  if (badTime !== null) return reject('BAD_TIME', badTime);

  const type = typeOf(line.type, vocabulary);
  if ('ok' in type) return type;

  const { supported, unsupported } = splitBySupport(line.context, cited, clock);
  return {
    ok: true,
    value: {
      ...evidenceOf(cited),
      ...categoryOf(line.category, cited, rules),
      type,
      source: 'MODEL',
      context: supported,
    },
    unsupported,
  };
}
