import type { Transaction } from '../database/database.ts';
import type { Language } from '../llm/language.ts';

/** A summary that passed the checks. */
export interface NewSummary {
  readonly userId: string;
  readonly language: Language;
  readonly text: string;
  readonly model: string;
  readonly sequenceId: number | null;
}

/** Keeps a summary as the user's next version. */
export async function storeSummary(
  transaction: Transaction,
  { userId, language, text, model, sequenceId }: NewSummary,
  runId: string,
): Promise<void> {
  await transaction.query(
    `insert into user_summary (user_id, version, language, text, model, sequence_id, run_id)
     select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6 from user_summary where user_id = $1`,
    [userId, language, text, model, sequenceId, runId],
  );
}
