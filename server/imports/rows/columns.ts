import { RefusedFile } from '../reading/refused-file.ts';

/** A field of a kind of file: the heading that the documentation names, then others it is known by. */
export type FieldNames<Field extends string> = readonly [Field, ...(readonly string[])];

/** Where a file keeps its fields. */
export interface Columns<Field extends string> {
  /** The file's own headings. */
  readonly header: readonly string[];
  /** Index of each field's column; a field that the file does not have is missing. */
  readonly index: ReadonlyMap<Field, number>;
  /** Headings that mean nothing to us. */
  readonly ignored: readonly string[];
}

/** Which column is which field, as a user said it; columns are counted from 1. */
export interface ColumnChoice {
  readonly column: number;
  readonly field: string;
}

/** Case, width, spaces and punctuation make no difference: `User ID`, `ＵＳＥＲ＿ＩＤ` and `userId` are one heading. */
const fold = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.()/]/g, '');

/** Headings as a message may show them. */
export const nameHeadings = (headings: readonly string[]): string =>
  headings.map((heading) => heading.trim().slice(0, 40) || '(no name)').join(', ');

/** The refusal of a file whose columns do not do. */
export const wrongColumns = (problem: string, header: readonly string[]): RefusedFile =>
  new RefusedFile(
    'WRONG_COLUMNS',
    `${problem} The file has the columns ${nameHeadings(header.slice(0, 20))}.`,
  );

/** What the headings mean to us, in their order: null for nothing, and for a second column that means the same. */
export function guessFields<Field extends string>(
  header: readonly string[],
  fields: readonly FieldNames<Field>[],
): (Field | null)[] {
  const known = namesOf(fields);
  const taken = new Set<Field>();
  return header.map((heading) => {
    const field = known.get(fold(heading));
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

const namesOf = <Field extends string>(fields: readonly FieldNames<Field>[]): ReadonlyMap<string, Field> =>
  new Map(fields.flatMap((names) => names.map((name) => [fold(name), names[0]] as const)));

/** The columns that a user chose. Throws `RefusedFile` (WRONG_COLUMNS) for a column or field that there is not, or twice. */
export function chooseColumns<Field extends string>(
  header: readonly string[],
  fields: readonly FieldNames<Field>[],
  choices: readonly ColumnChoice[],
): Columns<Field> {
  const index = new Map<Field, number>();
  const used = new Set<number>();
  for (const { column, field: wanted } of choices) {
    const field = fields.find(([name]) => name === wanted)?.[0];
    if (field === undefined) throw wrongColumns(`There is no field "${wanted.slice(0, 40)}".`, header);
    if (!Number.isInteger(column) || column < 1 || column > header.length)
      throw wrongColumns(`There is no column ${column}.`, header);
    if (index.has(field)) throw wrongColumns(`Two columns are to be ${field}.`, header);
    if (used.has(column)) throw wrongColumns(`The column ${column} is to be two fields.`, header);
    index.set(field, column - 1);
    used.add(column);
  }
  return { header, index, ignored: header.filter((_heading, at) => !used.has(at + 1)) };
}

/** Finds the columns of the known fields. Throws `RefusedFile` (WRONG_COLUMNS) when two columns mean the same field. */
export function findColumns<Field extends string>(
  header: readonly string[],
  fields: readonly FieldNames<Field>[],
): Columns<Field> {
  const known = namesOf(fields);
  const index = new Map<Field, number>();
  const ignored: string[] = [];
  for (const [at, heading] of header.entries()) {
    const field = known.get(fold(heading));
    if (field === undefined) ignored.push(heading);
    else if (index.has(field)) throw wrongColumns(`Two columns mean ${field}.`, header);
    else index.set(field, at);
  }
  return { header, index, ignored };
}
