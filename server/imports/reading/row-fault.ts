/** What can be wrong with a row, in plain English; the arguments are what `values` of a fault holds. */
const texts = {
  OPEN_QUOTE: () => 'A quotation mark is opened and not closed.',
  AFTER_QUOTE: () => 'Text follows a closing quotation mark.',
  ROW_TOO_LONG: (most: string) => `The row is longer than ${most} characters.`,
  NOT_AN_OBJECT: () => 'The line is not a JSON object.',
  LATE_KEY: (key: string) =>
    `The key "${key}" is in none of the first lines, so the file has no column for it.`,
  NESTED_VALUE: (key: string) => `The value of "${key}" is an object within an object.`,
  TOO_MANY_CELLS: (found: string, wanted: string) =>
    `The row has too many cells: ${found} where the header has ${wanted}.`,
  TOO_FEW_CELLS: (found: string, wanted: string) =>
    `The row has too few cells: ${found} where the header has ${wanted}.`,
  NUL_CHARACTER: () => 'The cell holds a NUL character.',
  BAD_BYTES: () => 'The cell holds bytes that are not valid in the encoding of the file.',
  CELL_TOO_LONG: (most: string) => `The cell is longer than ${most} characters.`,
  NO_USER: () => 'The user is missing.',
  USER_WITH_CONTROL: () => 'The user holds a control character.',
  NO_TIME: () => 'The time is missing.',
  NO_SUCH_TIME: (cell: string) => `"${cell}" is not a time between 1970 and 2100.`,
  NOTHING_DONE: () => 'The row says nothing about what was done.',
  NO_NUMBER: (cell: string, most: string) => `"${cell}" is not a whole number from 0 to ${most}.`,
  NO_BOOLEAN: (cell: string) => `"${cell}" is neither yes (是, yes, true, 1) nor no (否, no, false, 0).`,
  NO_AMOUNT: (cell: string) => `"${cell}" is not an amount.`,
  NO_NAME: () => 'The row has neither an id nor a name.',
} as const;

export type FaultCode = keyof typeof texts;

/** Why a row is refused: a code, and what its sentence is about. Pages have their own words for it. */
export interface RowFault {
  readonly code: FaultCode;
  readonly values: readonly string[];
}

export const rowFault = (code: FaultCode, ...values: readonly (string | number)[]): RowFault => ({
  code,
  values: values.map(String),
});

/** The same in plain English. */
export function faultText({ code, values: [first = '', second = ''] }: RowFault): string {
  return texts[code](first, second);
}

/** All codes, each with its sentence without values, for the description of the API. */
export const faultCodes: readonly FaultCode[] = Object.keys(texts).filter(isFaultCode);

function isFaultCode(code: string): code is FaultCode {
  return Object.hasOwn(texts, code);
}

/** The code that a record holds; null for one of before there were codes. */
export function readFaultCode(code: string | null): FaultCode | null {
  return code !== null && isFaultCode(code) ? code : null;
}
