/** What a column of an order holds, as PostgreSQL calls it. Moments are kept to the millisecond. */
type KeysetType = 'timestamptz' | 'bigint' | 'int' | 'text' | 'uuid';

/** One column of an order. Nulls come last. */
export interface KeysetColumn {
  readonly sql: string;
  readonly type: KeysetType;
  readonly descending?: true;
  readonly nullable?: true;
}

/**
 * A list in a total order that an index holds. A page of it begins strictly behind the values of the row before it, and not
 * behind so many rows: however far down, and whatever was deleted since, it is one look into the index.
 */
export interface Keyset {
  /** Its cursors bear this name: those of another list are refused. */
  readonly name: string;
  /** The table. */
  readonly from: string;
  /** The order; the last column is the row's id, and is never null. */
  readonly columns: readonly KeysetColumn[];
}

/** A list that each of several owners has, for example a user's behaviors. */
export interface OwnedKeyset extends Keyset {
  readonly ownerType: KeysetType;
  /** SQL condition that a row is of the owner `owner.id`. */
  readonly ofOwner: string;
}

/** A value of a key as the database gives and takes it: bigints as digits. */
export type KeyValue = string | number | Date | null;

/** Where a row stands in an order: its values, column by column. */
export type Position = readonly KeyValue[];
