import type { Transaction } from '../database/database.ts';
import { keepRowsBefore, type OverwritingKind } from './changes.sql.ts';

/** Rows that an import is about to write over. */
interface Overwritten {
  readonly importId: number;
  readonly kind: OverwritingKind;
  /** Ids of users, or of entries of the catalog. */
  readonly subjects: readonly string[];
}

/** Keeps the rows as they are before an import writes over them (that there was none, too), so that it can be undone. */
export async function keepBefore(
  transaction: Transaction,
  { importId, kind, subjects }: Overwritten,
): Promise<void> {
  const each = [...new Set(subjects)].toSorted();
  if (each.length > 0) await transaction.query(keepRowsBefore(kind), [importId, each]);
}
