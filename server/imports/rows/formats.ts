import type { ImportKind } from '../../database/generated/prisma/client.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import { behaviorFormat } from './behavior-row.ts';
import { catalogFormats } from './catalog-rows.ts';
import { guessFields } from './columns.ts';
import type { Format } from './format.ts';
import { profileFormat } from './profile-row.ts';

/** Every kind of file, the most usual first. */
export const formats: readonly Format[] = [behaviorFormat, profileFormat, ...catalogFormats];

/** The format of a kind. */
export function formatOf(kind: ImportKind): Format {
  const format = formats.find((candidate) => candidate.kind === kind);
  if (!format) throw new Error(`There is no format for imports of kind ${kind}.`);
  return format;
}

const nothing = { mapping: null, timeZone: 'UTC' } as const;

function fits(format: Format, header: readonly string[]): boolean {
  try {
    format.open(header, nothing);
    return true;
  } catch (error) {
    if (error instanceof RefusedFile) return false;
    throw error;
  }
}

/**
 * The kind that a header speaks of: among those that it suffices for the one that knows most of its columns. Null when
 * it suffices for none.
 */
export function kindOf(header: readonly string[]): ImportKind | null {
  const known = (format: Format) =>
    guessFields(header, format.fields).filter((field) => field !== null).length;
  const fitting = formats.filter((format) => fits(format, header));
  return fitting.toSorted((a, b) => known(b) - known(a))[0]?.kind ?? null;
}
