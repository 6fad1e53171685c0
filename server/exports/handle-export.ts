import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import { openExport } from './open-export.ts';

interface ExportHouse {
  readonly database: Database;
  readonly log: Logger;
}

/**
 * Answers `GET /export/NAME`, streamed:
 *
 * - `events.csv`, `events.jsonl`, `sequences.csv`, `sequences.jsonl`: what counts now, of one user with `?user=`;
 * - `patterns.csv`, `patterns.jsonl`, `rules.csv`, `rules.jsonl`: all of the answer that `?mining=` names;
 * - `graph?id=ID&format=json`: a graph with everything that it says; `format=csv`: its edges;
 * - `sequences.spmf`: all current sequences for other miners.
 *
 * An export that breaks off ends the connection, so that nobody takes a part for the whole. 404 for another name and for an
 * answer or a graph that is not there or not finished, 400 where it is not said which or how, 405 for another method.
 */
export async function handleExport(
  request: IncomingMessage,
  response: ServerResponse,
  { database, log }: ExportHouse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method !== 'GET') return refuse(response, 405, 'An export is a GET.');
  const name = pathname.split('/').at(-1) ?? '';
  const file = await openExport(name, database, searchParams);
  if ('status' in file) return refuse(response, file.status, file.message);
  response.writeHead(200, {
    'content-type': file.type,
    'content-disposition': `attachment; filename="${file.name ?? name}"`,
    'cache-control': 'no-store',
  });
  try {
    await pipeline(Readable.from(file.text), response);
  } catch (error) {
    log.warn({ err: error }, 'an export broke off');
    response.destroy();
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify({ message })}\n`);
}
