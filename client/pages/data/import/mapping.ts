import type { ImportFormat } from './formats-query.ts';

/** A column of a file, from 1, and the field it is taken for. */
type ChosenField = { column: number; field: string };

/** Which column is which field; columns that are not named are not used. */
export type Mapping = readonly ChosenField[];

/** The mapping that the server's guess makes. */
export function mappingOf(columns: readonly { column: number; field: string | null }[]): Mapping {
  return columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }]));
}

/** The mapping with one column's field changed. A field is one column's: the one that had it is not used any more. */
export function withField(mapping: Mapping, column: number, field: string | null): Mapping {
  const others = mapping.filter((one) => one.column !== column && one.field !== field);
  if (field === null) return others;
  return [...others, { column, field }].toSorted((a, b) => a.column - b.column);
}

/** The fields that are still needed: of each group that is listed, one. */
export function missingFields({ fields }: ImportFormat, mapping: Mapping): string[][] {
  const used = new Set(mapping.map(({ field }) => field));
  const groups = new Set(fields.flatMap(({ requiredGroup }) => requiredGroup ?? []));
  return [...groups]
    .map((group) => fields.filter(({ requiredGroup }) => requiredGroup === group).map(({ name }) => name))
    .filter((names) => !names.some((name) => used.has(name)));
}
