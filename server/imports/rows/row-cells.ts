import { type FaultCode, faultText, type RowFault, rowFault } from '../reading/row-fault.ts';
import type { RowOfCells } from '../reading/table-row.ts';
import type { Columns } from './columns.ts';

/** A row that cannot be kept: the file's heading of the column at fault (null for the row as a whole), and the reason. */
export class RefusedRow extends Error {
  readonly column: string | null;
  readonly fault: RowFault;

  constructor(column: string | null, fault: RowFault) {
    super(faultText(fault));
    this.name = 'RefusedRow';
    this.column = column;
    this.fault = fault;
  }
}

/** What the database cannot hold: U+0000, and the lone surrogates that stand for undecodable bytes. */
const unstorable = /[\0\p{Cs}]/u;
const LONGEST_USER_ID = 128;

/** The cells of one row by field. Every method throws `RefusedRow` for a cell that does not do. */
export class RowCells<Field extends string> {
  readonly #columns: Columns<Field>;
  readonly #cells: readonly string[];

  constructor(columns: Columns<Field>, row: RowOfCells) {
    this.#columns = columns;
    this.#cells = row.cells;
    const wanted = columns.header.length;
    if (row.cells.length !== wanted) {
      const code = row.cells.length > wanted ? 'TOO_MANY_CELLS' : 'TOO_FEW_CELLS';
      throw new RefusedRow(null, rowFault(code, row.cells.length, wanted));
    }
    if (unstorable.test(row.source)) this.#refuseUnstorable();
  }

  #refuseUnstorable(): void {
    for (const [at, cell] of this.#cells.entries()) {
      const found = unstorable.exec(cell);
      if (!found) continue;
      const code = found[0] === '\0' ? 'NUL_CHARACTER' : 'BAD_BYTES';
      throw new RefusedRow(this.#columns.header[at] ?? null, rowFault(code));
    }
  }

  /** True if the file has the field. */
  has(field: Field): boolean {
    return this.#columns.index.has(field);
  }

  /** The cell without the space around it; null when it is empty or the file does not have the field. */
  text(field: Field, longest: number): string | null {
    const at = this.#columns.index.get(field);
    const cell = at === undefined ? '' : (this.#cells[at] ?? '').trim();
    if (cell === '') return null;
    if (cell.length > longest) throw this.refuse(field, 'CELL_TOO_LONG', longest);
    return cell;
  }

  /** The id of the row's user: 1 to 128 characters, none of them a control character. */
  userId(field: Field): string {
    const id = this.text(field, LONGEST_USER_ID);
    if (id === null) throw this.refuse(field, 'NO_USER');
    if (/\p{Cc}/u.test(id)) throw this.refuse(field, 'USER_WITH_CONTROL');
    return id;
  }

  /** A whole number from 0 to `most`, written with digits; `95.0` is 95. */
  integer(field: Field, most: number): number | null {
    const cell = this.text(field, 40);
    if (cell === null) return null;
    const number = /^\d+(\.0*)?$/.test(cell) ? Number(cell) : Number.NaN;
    if (!(number <= most)) throw this.refuse(field, 'NO_NUMBER', cell, most);
    return number;
  }

  /** The refusal of the row because of a field, under the file's own heading. */
  refuse(field: Field, code: FaultCode, ...values: readonly (string | number)[]): RefusedRow {
    const at = this.#columns.index.get(field);
    return new RefusedRow(
      at === undefined ? field : (this.#columns.header[at] ?? field),
      rowFault(code, ...values),
    );
  }
}
