import type { Transaction } from '../../database/database.ts';
import type { ImportKind } from '../../database/generated/prisma/client.ts';
import type { Stored } from '../../database/stored.ts';
import type { RowOfCells, TableRow } from '../reading/table-row.ts';
import {
  type ColumnChoice,
  type Columns,
  chooseColumns,
  type FieldNames,
  findColumns,
  wrongColumns,
} from './columns.ts';
import { batchRows, type RowError } from './row-batches.ts';
import { RowCells } from './row-cells.ts';

/** Rows that passed the checks, and those that did not. */
export interface Batch {
  readonly rows: number;
  readonly errors: readonly RowError[];
  /** Keeps the good rows in the caller's transaction. */
  store(transaction: Transaction, importId: number): Promise<Stored>;
}

/** A file whose columns are told. */
interface OpenFormat {
  /** Headings of the file that mean nothing to us. */
  readonly ignored: readonly string[];
  /** Checks rows and hands them on in batches. */
  batches(rows: AsyncIterable<readonly TableRow[]>): AsyncGenerator<Batch, void>;
}

interface OpenOptions {
  /** Which column is which field; null tells it by the headings. */
  readonly mapping: readonly ColumnChoice[] | null;
  /** IANA zone of times without an offset. */
  readonly timeZone: string;
}

/** What the rows of one kind of file are. */
export interface Format {
  readonly kind: ImportKind;
  /** Its fields: the heading that the documentation names, then others it is known by. */
  readonly fields: readonly FieldNames<string>[];
  /** Groups of fields: a file needs one of each. */
  readonly required: readonly (readonly string[])[];
  /** Throws `RefusedFile` (WRONG_COLUMNS), which says what is missing and what was found. */
  open(header: readonly string[], options: OpenOptions): OpenFormat;
}

/** How one kind of file is described. */
export interface FormatDefinition<Field extends string, Row> {
  readonly kind: ImportKind;
  /** What it is called in a message: `A behavior file needs …`. */
  readonly name: string;
  readonly fields: readonly FieldNames<Field>[];
  readonly required: readonly (readonly Field[])[];
  /** Reads and checks a row. Throws `RefusedRow` when it cannot be kept. */
  read(cells: RowCells<Field>, timeZone: string): Row;
  /** Makes what keeps the rows of one file, batch by batch. */
  keeper(): Keeper<Field, Row>;
}

/** Keeps rows in the caller's transaction. */
type Keeper<Field extends string, Row> = (
  transaction: Transaction,
  rows: readonly Row[],
  file: { readonly importId: number; readonly columns: Columns<Field> },
) => Promise<Stored>;

/** Makes a format of its description. */
export function defineFormat<Field extends string, Row>(definition: FormatDefinition<Field, Row>): Format {
  const { kind, fields, required, read } = definition;
  return {
    kind,
    fields,
    required,
    open(header, { mapping, timeZone }) {
      const columns = mapping === null ? findColumns(header, fields) : chooseColumns(header, fields, mapping);
      checkRequired(definition, columns);
      const keep = definition.keeper();
      const readRow = (row: RowOfCells) => read(new RowCells(columns, row), timeZone);
      return {
        ignored: columns.ignored,
        async *batches(rows) {
          for await (const batch of batchRows(rows, readRow)) {
            yield {
              rows: batch.rows.length,
              errors: batch.errors,
              store: (transaction, importId) => keep(transaction, batch.rows, { importId, columns }),
            };
          }
        },
      };
    },
  };
}

function checkRequired<Field extends string>(
  { name, required }: Pick<FormatDefinition<Field, unknown>, 'name' | 'required'>,
  { header, index }: Columns<Field>,
): void {
  const missing = required.filter((group) => !group.some((field) => index.has(field)));
  if (missing.length === 0) return;
  const words = missing.map((group) =>
    group.length > 3 ? `one of ${group.join(', ')}` : group.join(' or '),
  );
  throw wrongColumns(`${name} needs ${words.join(' and ')}.`, header);
}
