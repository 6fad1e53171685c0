/** A row by its columns: texts, numbers, moments, lists of them. */
export type ExportRow = Readonly<Record<string, unknown>>;

/** What can be taken out as a table: its columns in their order, and its rows page by page. */
export interface ExportTable {
  readonly columns: readonly string[];
  readonly pages: AsyncIterable<readonly ExportRow[]>;
}

/** Why there is nothing to take out: what was asked for makes no sense, or is not there. */
export interface NoExport {
  readonly status: 400 | 404;
  readonly message: string;
}
