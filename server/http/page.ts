import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { lookup } from 'mrmime';
import { pagePolicy } from './security-headers.ts';

interface PageFile {
  readonly body: Buffer;
  readonly gzipped: Buffer;
  readonly type: string;
  readonly tag: string;
}

/**
 * Serves the built client from memory: some hundred kilobytes, read and compressed once, so that a build under a
 * running server cannot take a file away in the middle of an answer. Every path that is no file gets the page itself,
 * which knows its own routes.
 */
export function createPage(
  folder: string,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  let files: Promise<ReadonlyMap<string, PageFile>> | null = null;
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(response, 405, 'Only the API takes other methods than GET.');
    if (!existsSync(join(folder, 'index.html')) && files === null)
      return plain(response, 503, 'The page is not built yet: run `npm run build`.');
    files ??= readFiles(folder).catch((error: unknown) => {
      files = null; // A build may be under way: the next request looks again.
      throw error;
    });
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const all = await files;
    const asset = pathname.startsWith('/assets/');
    const file = all.get(pathname) ?? (asset ? undefined : all.get('/index.html'));
    if (file) send(request, response, file, asset);
    else plain(response, 404, 'There is no such file; reload the page.');
  };
}

function send(
  { headers, method }: IncomingMessage,
  response: ServerResponse,
  file: PageFile,
  kept: boolean,
): void {
  const compressed = /\bgzip\b/.test(headers['accept-encoding'] ?? '');
  const body = compressed ? file.gzipped : file.body;
  const head = {
    'content-type': file.type,
    'cache-control': kept ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: file.tag,
    vary: 'accept-encoding',
    'content-security-policy': pagePolicy,
    ...(compressed ? { 'content-encoding': 'gzip' } : {}),
  };
  if (headers['if-none-match'] === file.tag) response.writeHead(304, head).end();
  else
    response
      .writeHead(200, { ...head, 'content-length': body.length })
      .end(method === 'HEAD' ? undefined : body);
}

async function readFiles(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = paths.map(
    async (path) => [`/${relative(folder, path).split(sep).join('/')}`, await readPageFile(path)] as const,
  );
  return new Map(await Promise.all(files));
}

async function readPageFile(path: string): Promise<PageFile> {
  const body = await readFile(path);
  const type = lookup(path) ?? 'application/octet-stream';
  return {
    body,
    gzipped: await promisify(gzip)(body),
    type: type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
  };
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
