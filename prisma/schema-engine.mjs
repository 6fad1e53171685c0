#!/usr/bin/env node
// Stands in for Prisma's native schema engine on machines that cannot download it: speaks the engine's JSON-RPC
// over stdin and stdout, one message a line, and answers with the WebAssembly build of the same engine.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { adapterFactory } from './schema-engine-adapter.mjs';
import { lastPanic, SchemaEngine } from './schema-engine-wasm.mjs';

const { datamodels, url, command } = readArguments(process.argv.slice(2));
const factory = adapterFactory(url);
/** One engine for all requests, opened by the first. */
let engine;

if (command === 'cli') await testConnection();
else await serve();

/** Reads the arguments that Prisma's command line gives its engine; those without meaning here are skipped. */
function readArguments(argv) {
  const found = { datamodels: [], url: '', command: '' };
  for (let i = 0; i < argv.length; i++) {
    if (argv[i] === '--datamodels') found.datamodels.push(argv[++i]);
    else if (argv[i] === '--datasource') found.url = JSON.parse(argv[++i]).url;
    else if (argv[i] === 'cli') found.command = 'cli';
  }
  return found;
}

/** `schema-engine cli can-connect-to-database`: the answer is the exit code and one log line on stderr. */
async function testConnection() {
  try {
    const adapter = await factory.connect();
    await adapter.queryRaw({ sql: 'select 1', args: [], argTypes: [] });
    await adapter.dispose();
    log('INFO', { message: 'Connection successful' });
  } catch (error) {
    log('ERROR', { message: String(error?.message ?? error), is_panic: false, error_code: 'P1001' });
    process.exitCode = 1;
  }
}

function log(level, fields) {
  const line = { timestamp: new Date().toISOString(), level, fields, target: 'schema_engine' };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** Answers requests one after the other until stdin ends. */
async function serve() {
  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    // What has no method is Prisma's acknowledgement of something we sent.
    if (request.method) await answer(request);
  }
  process.exit(); // The engine keeps its connections open.
}

async function answer({ id, method, params }) {
  try {
    engine ??= openEngine(params);
    const result = await call(await engine, method, params);
    // The native engine has a diff printed by a request of its own.
    if (method === 'diff' && result?.stdout) {
      send({ id: id + 1_000_000, method: 'print', params: { content: result.stdout } });
    }
    send({ id, result: result ?? null });
  } catch (error) {
    send({ id, error: describe(error) });
  }
}

/** The engine panics without a data model; a diff brings one in its request. */
function openEngine(params) {
  const given = datamodels.map((path) => [path, readFileSync(path, 'utf8')]);
  const brought = [params?.from, params?.to].flatMap((side) => side?.files ?? []);
  const models = given.length > 0 ? given : brought.slice(0, 1).map(({ path, content }) => [path, content]);
  return SchemaEngine.new(
    { datamodels: models },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

/** Calls the engine as the native one would be called, around what the WebAssembly build lacks. */
async function call(engine, method, params) {
  if (method === 'getDatabaseVersion') return engine.version(params);
  if (method === 'createDatabase') return { databaseName: '' };
  if (method === 'evaluateDataLoss') {
    // It cannot reach a shadow database itself, only what an earlier request has learnt from one; and applying
    // migrations makes the engine forget that.
    const { migrationsList, filters } = params;
    await engine.devDiagnostic({ migrationsList, filters });
  }
  return engine[method](params);
}

function describe(error) {
  const message = lastPanic() || String(error?.message ?? error);
  return {
    code: 4466,
    message: 'An error happened. Check the data field for details.',
    data: { is_panic: false, message, meta: error?.meta ?? null, error_code: error?.code ?? null },
  };
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}
