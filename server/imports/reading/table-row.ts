import type { RowFault } from './row-fault.ts';

/** A row of a file. `line` is the line of the file, from 1, on which it begins; `source` is the row as it stands there. */
export type TableRow = RowOfCells | RowProblem;

export interface RowOfCells {
  readonly line: number;
  readonly source: string;
  /** As many as the file has columns, if the row is sound. */
  readonly cells: readonly string[];
}

/** A line that is no row, with the reason. */
interface RowProblem {
  readonly line: number;
  readonly source: string;
  readonly problem: RowFault;
}
