import { setImmediate } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
import type { RuleInput } from './change-rules.ts';
import { matchConversion } from './conversion-rules.ts';
import { selectCandidates } from './try-rule.sql.ts';

/** What a rule would make of the behaviors that there are. */
export interface RuleTrial {
  /** Behaviors that name its action, words or a place: what it had to decide about. */
  readonly candidates: number;
  /** Those that are conversions by it. */
  readonly matched: number;
  /** Users that have one. */
  readonly users: number;
  /** True when there are more candidates than were looked at. */
  readonly cut: boolean;
  /** Ids of the first that match, and of the first that do not. */
  readonly matchedIds: readonly bigint[];
  readonly otherIds: readonly bigint[];
}

interface Candidate {
  readonly id: string;
  readonly userId: string;
  readonly action: string | null;
  readonly place: string | null;
  readonly text: string | null;
  readonly placeType: string | null;
}

const PAGE = 2_000;
const MOST_CANDIDATES = 200_000;
const SHOWN = 20;

const like = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Tries a rule on the behaviors that there are, page by page, whether or not it is enabled. Changes nothing. */
export async function tryRule({ pool }: Database, rule: RuleInput): Promise<RuleTrial> {
  const words = rule.textMatch
    ?.split('*')
    .find((part) => part.trim() !== '')
    ?.trim();
  const filter = [
    rule.action?.toLowerCase() ?? null,
    words === undefined ? null : like(words),
    rule.placeMatch !== null,
  ];
  const matched: bigint[] = [];
  const others: bigint[] = [];
  const users = new Set<string>();
  let [candidates, hits, last] = [0, 0, '0'];
  for (;;) {
    const { rows } = await pool.query<Candidate>(selectCandidates, [last, ...filter, PAGE]);
    for (const { id, userId, ...row } of rows) {
      const holds = matchConversion(row, [{ ...rule, enabled: true }]) !== null;
      if (holds) {
        hits++;
        users.add(userId);
      }
      const shown = holds ? matched : others;
      if (shown.length < SHOWN) shown.push(BigInt(id));
    }
    candidates += rows.length;
    last = rows.at(-1)?.id ?? last;
    const cut = candidates >= MOST_CANDIDATES;
    if (rows.length < PAGE || cut) {
      const figures = { candidates, matched: hits, users: users.size, cut: cut && rows.length === PAGE };
      return { ...figures, matchedIds: matched, otherIds: others };
    }
    await setImmediate();
  }
}
