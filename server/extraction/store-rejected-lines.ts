import type { Transaction } from '../database/database.ts';
import type { Refused } from './announced.ts';

/** Keeps lines that did not pass the checks, with their reasons, where the user can see them. */
export async function storeRejectedLines(
  transaction: Transaction,
  sequenceId: number,
  lines: readonly Refused[],
): Promise<void> {
  if (lines.length === 0) return;
  await transaction.query(
    `insert into rejected_line (sequence_id, step, attempt, line, reason, detail)
     select $1, * from unnest($2::int[], $3::int[], $4::text[], $5::text[], $6::text[])`,
    [
      sequenceId,
      lines.map(({ step }) => step),
      lines.map(({ attempt }) => attempt),
      lines.map(({ line }) => line),
      lines.map(({ reason }) => reason),
      lines.map(({ detail }) => detail),
    ],
  );
}
