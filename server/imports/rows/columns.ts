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

/** Finds the columns of the known fields. Throws `RefusedFile` (WRONG_COLUMNS) when two columns mean the same field. */
export function findColumns<Field extends string>(
  header: readonly string[],
  fields: readonly FieldNames<Field>[],
): Columns<Field> {
  const known = new Map(fields.flatMap((names) => names.map((name) => [fold(name), names[0]] as const)));
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
