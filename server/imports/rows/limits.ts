/** Most characters of a name or id. */
export const LONGEST_NAME = 200;
/** Most characters of a free text. */
export const LONGEST_TEXT = 10_000;
