import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import { type ExportKind, exportColumns, exportRows } from './export-rows.ts';
import { type ExportForm, exportForms, writeHead, writeRows } from './write-rows.ts';

interface ExportHouse {
  readonly database: Database;
  readonly log: Logger;
}

const isKind = (name: string): name is ExportKind => Object.hasOwn(exportColumns, name);
const isForm = (name: string): name is ExportForm => Object.hasOwn(exportForms, name);

/**
 * Answers `GET /export/events.csv`, `/export/events.jsonl`, `/export/sequences.csv`, `/export/sequences.jsonl`: what counts
 * now, of one user with `?user=`, streamed. An export that breaks off ends the connection, so that nobody takes a part for
 * the whole. 404 for another name, 405 for another method.
 */
export async function handleExport(
  request: IncomingMessage,
  response: ServerResponse,
  { database, log }: ExportHouse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [kind = '', form = ''] = (url.pathname.split('/').at(-1) ?? '').split('.');
  if (request.method !== 'GET') return refuse(response, 405, 'An export is a GET.');
  if (!isKind(kind) || !isForm(form)) return refuse(response, 404, 'There is no such export.');
  response.writeHead(200, {
    'content-type': exportForms[form],
    'content-disposition': `attachment; filename="${kind}.${form}"`,
    'cache-control': 'no-store',
  });
  try {
    await pipeline(Readable.from(write(database, kind, form, url.searchParams.get('user'))), response);
  } catch (error) {
    log.warn({ err: error }, 'an export broke off');
    response.destroy();
  }
}

async function* write({ pool }: Database, kind: ExportKind, form: ExportForm, user: string | null) {
  yield writeHead(kind, form);
  for await (const rows of exportRows(pool, kind, user)) yield writeRows(kind, form, rows);
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify({ message })}\n`);
}
