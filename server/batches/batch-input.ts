import { createHash } from 'node:crypto';
import type { Config } from '../config.ts';
import type { Language } from '../llm/language.ts';

/** Which users a batch is about, if they are not named one by one. */
export const batchScopes = {
  MISSING: 'Users with behaviors and no current sequence.',
  STALE: 'Those, and users with behaviors that their current sequence has not read.',
  ALL: 'All users with behaviors.',
} as const;
export type BatchScope = keyof typeof batchScopes;

/** What a batch is asked for, as its run keeps it. The users themselves are its members. */
export interface BatchInput {
  /** CHOSEN: the users were named one by one. */
  readonly scope: BatchScope | 'CHOSEN';
  /** SHA-256 of the named users in the order of their ids, so that an equal request is known again; null for a scope. */
  readonly users: string | null;
  readonly language: Language;
  /** Ask the model again, also where the same question was answered before. */
  readonly regenerate: boolean;
  /** Extractions at once; null for what the settings of the node that does it say. */
  readonly concurrency: number | null;
  /** The ended batch whose failed and cancelled users it is about: it goes on with their drafts. */
  readonly continues?: string;
}

/** How many extractions a node lets a batch have at once. */
export interface BatchLimits {
  /** If the caller does not say. */
  readonly usual: number;
  readonly most: number;
}

/** What a node's settings let a batch have: one of its runs at once is kept from batches. */
export function batchLimits({
  LLM_CONCURRENCY,
  RUN_CONCURRENCY,
}: Pick<Config, 'LLM_CONCURRENCY' | 'RUN_CONCURRENCY'>): BatchLimits {
  return { usual: LLM_CONCURRENCY, most: Math.max(1, RUN_CONCURRENCY - 1) };
}

/** Extractions at once: what was asked for, within what the node can do. */
export function concurrencyWithin(limits: BatchLimits, asked: number | null): number {
  return Math.min(asked ?? limits.usual, limits.most);
}

/** The input as `batchRun` wrote it. */
export function readBatchInput(input: unknown): BatchInput {
  return input as BatchInput;
}

/** SHA-256, in hex, of plain values. */
export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
