import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Principal } from '../access/principal.ts';
import { type AuditHouse, audited } from '../audit/audit.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { type ImportResult, importFile } from './import-file.ts';
import { tooLarge } from './reading/limited-bytes.ts';
import type { RefusalReason } from './reading/refused-file.ts';
import { takeUpload } from './uploads.ts';

/** What an upload needs of the server. */
export interface UploadHouse extends AuditHouse {
  readonly database: Database;
  readonly config: Pick<Config, 'MAX_IMPORT_BYTES' | 'TIME_ZONE'>;
}

/** None of them is a type that a page of another origin may send without asking. */
const types = ['application/octet-stream', 'text/csv', 'application/gzip'];

const statusOf: Readonly<Record<RefusalReason, number>> = {
  EMPTY_FILE: 422,
  NOT_TEXT: 422,
  WRONG_COLUMNS: 422,
  TOO_LARGE: 413,
  CUT: 400,
  CANCELLED: 409,
};

/** How long a client that was refused may go on sending before its connection is closed. */
const LINGER_MS = 2_000;

/**
 * Answers `POST /import/:uploadId`: the body is the file's bytes, the id comes from the caller's own mutation `beginImport`. The answer
 * is JSON: `importId`, `status`, `rows`, `added`, `duplicates`, `rejected`, `message` with 200, or with 413 (over
 * MAX_IMPORT_BYTES) or 422 for a file that was refused; `message` alone with 404, 405, 413 or 415 when nothing was begun.
 */
export async function handleUpload(
  request: IncomingMessage,
  response: ServerResponse,
  house: UploadHouse,
  principal: Principal,
): Promise<void> {
  const { database, config } = house;
  const { MAX_IMPORT_BYTES: maxBytes, TIME_ZONE: timeZone } = config;
  const obstacle = findObstacle(request, maxBytes);
  if (obstacle) return answer(request, response, obstacle.status, { message: obstacle.message });
  const upload = await takeUpload(database, uploadIdOf(request), principal.id);
  if (!upload) {
    return answer(request, response, 404, {
      message: 'There is no such upload of yours, or it was used. Ask beginImport for one.',
    });
  }
  const { id: importId, ...plan } = upload;
  // The connection outlives the reading, so that a refusal can still be answered.
  const stream = request.iterator({ destroyOnReturn: false });
  const result = await audited(house, { principal, action: 'upload', subject: String(importId) }, () =>
    importFile({ ...plan, database, stream, maxBytes, timeZone, importId }),
  );
  return answer(request, response, result.refusal ? statusOf[result.refusal] : 200, summarize(result));
}

const uploadIdOf = ({ url }: IncomingMessage): string =>
  new URL(url ?? '/', 'http://localhost').pathname.split('/').at(-1) ?? '';

/** Why an upload cannot begin, as far as its head tells. */
function findObstacle(
  { method, headers }: IncomingMessage,
  maxBytes: number,
): { status: number; message: string } | null {
  if (method !== 'POST') return { status: 405, message: 'An upload is a POST.' };
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!types.includes(type))
    return { status: 415, message: `The content type of an upload is ${types.join(' or ')}.` };
  if (Number(headers['content-length'] ?? 0) > maxBytes)
    return { status: 413, message: tooLarge(maxBytes).message };
  return null;
}

function summarize({ record }: ImportResult): object {
  const { id: importId, status, rows, added, duplicates, rejected, message } = record;
  return { importId, status, rows, added, duplicates, rejected, message };
}

function answer(request: IncomingMessage, response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify(body)}\n`);
  if (request.complete || request.destroyed) return;
  // Closing at once would reset the connection and lose the answer; what the client still sends is thrown away.
  request.resume();
  const timer = setTimeout(() => request.destroy(), LINGER_MS);
  request.once('close', () => clearTimeout(timer));
}
