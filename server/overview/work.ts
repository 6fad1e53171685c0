import type { Pool } from 'pg';
import { mayAct, type Principal } from '../access/principal.ts';
import {
  countOpen,
  selectActiveRuns,
  selectAlerts,
  selectFailedRuns,
  selectImports,
  selectRecent,
} from './work.sql.ts';

/** A run under way that no batch started. */
export interface ActiveRun {
  readonly runId: string;
  readonly kind: string;
  readonly subject: string | null;
  /** The question that it answers. */
  readonly title: string | null;
  readonly status: 'QUEUED' | 'RUNNING';
  readonly createdAt: Date;
  readonly mayStop: boolean;
  /** 0–100; null while unknown. */
  readonly percent: number | null;
  readonly done: number | null;
  readonly total: number | null;
}

/** A run that failed and that nobody has started again. */
export interface FailedRun {
  readonly runId: string;
  readonly kind: string;
  readonly subject: string | null;
  readonly title: string | null;
  readonly at: Date;
}

/** An import in short. */
export interface ImportNote {
  readonly id: string;
  readonly fileName: string;
  readonly status: string;
  readonly rows: number;
  readonly rejected: number;
  readonly at: Date;
  readonly active: boolean;
  /** It failed or refused rows, and its file has not come in without a fault since. */
  readonly faulty: boolean;
}

/** A threshold that is passed. */
export interface OpenAlert {
  readonly id: string;
  readonly code: string;
  /** Which budget, for example. */
  readonly title: string | null;
  readonly at: Date;
}

/** Something that was made. */
export interface Result {
  readonly kind: 'SEQUENCE' | 'MINING' | 'GRAPH' | 'ANSWER' | 'IMPORT';
  /** Of the thing; the user's, of a sequence. */
  readonly id: string;
  /** The graph, of an answer. */
  readonly ofId: string | null;
  readonly title: string | null;
  /** Events, patterns, edges, or rows taken in. */
  readonly count: number | null;
  readonly at: Date;
}

/** Results that are told. */
const RECENT = 8;

/** Who asks, as the statements take it: a name, and whether what belongs to others may be seen. */
const asking = (principal: Principal) => [principal.id, mayAct(principal, 'ADMIN')] as const;

export async function readActiveRuns(pool: Pool, principal: Principal): Promise<readonly ActiveRun[]> {
  const { rows } = await pool.query<ActiveRun>(selectActiveRuns, [...asking(principal)]);
  return rows;
}

export async function readFailedRuns(pool: Pool, principal: Principal): Promise<readonly FailedRun[]> {
  const { rows } = await pool.query<FailedRun>(selectFailedRuns, [...asking(principal)]);
  return rows;
}

/** The newest import, those under way, and those that need a look. */
export async function readImports(pool: Pool): Promise<readonly ImportNote[]> {
  const { rows } = await pool.query<ImportNote>(selectImports);
  return rows;
}

/** Counts that differ from one who asks to another, or that must not be old. */
export interface OpenCounts {
  readonly questions: number;
  readonly openAlerts: number;
}

export async function readOpenCounts(pool: Pool, principal: Principal): Promise<OpenCounts> {
  const { rows } = await pool.query<OpenCounts>(countOpen, [...asking(principal)]);
  const [counts] = rows;
  if (!counts) throw new Error('Counting answered nothing.');
  return counts;
}

export async function readAlerts(pool: Pool): Promise<readonly OpenAlert[]> {
  const { rows } = await pool.query<OpenAlert>(selectAlerts);
  return rows;
}

/** What was made last, the newest first. */
export async function readRecent(pool: Pool, principal: Principal): Promise<readonly Result[]> {
  const { rows } = await pool.query<Result>(selectRecent, [...asking(principal), RECENT]);
  return rows;
}
