/** Why a line of a model's answer is not kept. */
export const rejectionReasons = {
  MALFORMED: 'It is not of the form that was asked for.',
  FOREIGN_USER: 'It speaks of another user.',
  UNKNOWN_ROWS: 'It cites rows that do not exist.',
  ROWS_COVERED: 'It cites rows that an earlier event rests on.',
  BAD_TIME: 'Its time does not lie within its rows.',
  BAD_TYPE: 'Its event type is no name.',
  BAD_NAME: 'It names something else than what its number stands for.',
  UNKNOWN_ID: 'It names something that is not there.',
  WRONG_ENDS: 'Its ends, or its kind, are not those of the edge that it names.',
  NUMBER_DIFFERS: 'A number in it is not one of the data.',
  UNCITED: 'It claims something and cites nothing.',
  TOLD_TWICE: 'It speaks of what an earlier line spoke of.',
  BAD_TEXT: 'Its name or its text is empty or too long.',
  BAD_TAGS: 'Its tags are too many, too few, too long or twice the same.',
} as const;
export type RejectionReason = keyof typeof rejectionReasons;

/** The reason that a stored line names; only these are ever stored. */
export function readReason(reason: string): RejectionReason {
  if (isReason(reason)) return reason;
  throw new Error(`A refused line was stored with the unknown reason ${reason}.`);
}

function isReason(text: string): text is RejectionReason {
  return Object.hasOwn(rejectionReasons, text);
}
