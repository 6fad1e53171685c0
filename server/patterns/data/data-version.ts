import type { Transaction } from '../../database/database.ts';
import { selectDataVersion } from './data-version.sql.ts';

/** Which data an answer rests on: equal versions, equal data. */
export interface DataVersion {
  readonly events: string;
  readonly profiles: string;
}

/** The version of the data at this moment. */
export async function readDataVersion(transaction: Transaction): Promise<DataVersion> {
  const { rows } = await transaction.query<DataVersion>(selectDataVersion);
  const [version] = rows;
  if (!version) throw new Error('The database tells no version of its data.');
  return version;
}
