import { z } from 'zod';

/**
 * The archive: gzip of lines. The header; for each table, in an order that foreign keys allow, one line that names it,
 * its rows in PostgreSQL's COPY text format, and `\.`; then the values of sequences; then the closing mark.
 * (https://www.postgresql.org/docs/current/sql-copy.html: a row is one line, and no row is `\.`.)
 */
export const FORMAT = 1;

/** The line behind a table's rows. */
export const END_OF_ROWS = '\\.\n';

export const header = z.object({
  archive: z.literal('causeway'),
  format: z.number().int().positive(),
  /** Causeway's version that wrote it. */
  version: z.string(),
  /** When the snapshot was taken. */
  at: z.iso.datetime(),
  /** The migrations that the database had, in order, with the SHA-256 of each. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
});

const tableLine = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });

/** Where a sequence goes on; `last` is a bigint in digits. */
const sequencesLine = z.object({
  sequences: z.array(
    z.object({ table: z.string(), column: z.string(), last: z.string(), called: z.boolean() }),
  ),
});

/** The closing mark: how many rows each table has. A file without it was cut. */
const endLine = z.object({ rows: z.record(z.string(), z.number().int().nonnegative()) });

export const bodyLine = z.union([tableLine, sequencesLine, endLine]);

export type Header = z.infer<typeof header>;
export type TableLine = z.infer<typeof tableLine>;
export type SequencesLine = z.infer<typeof sequencesLine>;
export type EndLine = z.infer<typeof endLine>;

/** A file that cannot be restored, or written. The message is one plain sentence. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}
