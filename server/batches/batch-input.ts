import { createHash } from 'node:crypto';
import type { Language } from '../extraction/types.ts';

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
  /** SHA-256 of the named users, so that an equal request is known again; null for a scope. */
  readonly users: string | null;
  readonly language: Language;
  /** Ask the model again, also where the same question was answered before. */
  readonly regenerate: boolean;
  /** Extractions at once. */
  readonly concurrency: number;
}

/** The input as `batchRun` wrote it. */
export function readBatchInput(input: unknown): BatchInput {
  return input as BatchInput;
}

/** SHA-256, in hex, of plain values. */
export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
