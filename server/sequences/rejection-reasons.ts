/** Why a line of a model's answer is not kept. */
export const rejectionReasons = ['MALFORMED', 'FOREIGN_USER', 'UNKNOWN_ROWS', 'ROWS_COVERED', 'BAD_TIME', 'BAD_TYPE'] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** The reason that a stored line names; only these are ever stored. */
export function readReason(reason: string): RejectionReason {
  const known = rejectionReasons.find((candidate) => candidate === reason);
  if (!known) throw new Error(`A refused line was stored with the unknown reason ${reason}.`);
  return known;
}
