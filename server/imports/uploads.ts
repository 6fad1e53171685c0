import { randomBytes } from 'node:crypto';
import type { Database } from '../database/database.ts';
import type { Import } from '../database/generated/prisma/client.ts';
import { claimUpload } from './import-record.sql.ts';
import { type ImportPlan, recordOf } from './import-record.ts';

/** An import that waits for the bytes of its file. */
export type AnnouncedUpload = Import & { readonly uploadId: string };

/** A file whose bytes are now on their way. */
export interface ClaimedUpload extends ImportPlan {
  readonly id: number;
}

/** Announces a file under an id that cannot be guessed and that is good for one upload. */
export async function announceUpload({ prisma }: Database, plan: ImportPlan): Promise<AnnouncedUpload> {
  const uploadId = randomBytes(24).toString('base64url');
  return {
    ...(await prisma.import.create({ data: { ...recordOf(plan), uploadId } })),
    uploadId,
  };
}

/** Takes an upload that somebody announced; null when there is none of this id, or it was taken before. */
export async function takeUpload(
  { pool }: Database,
  uploadId: string,
  principal: string,
): Promise<ClaimedUpload | null> {
  const { rows } = await pool.query<ClaimedUpload>(claimUpload, [uploadId, principal]);
  return rows[0] ?? null;
}
