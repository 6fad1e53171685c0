#!/usr/bin/env node
// Stands in for Prisma's schema-engine binary where it cannot be downloaded: speaks the same JSON-RPC over
// stdin and stdout, and answers with the WebAssembly build of the same engine and the pg driver adapter.
import { readFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaPg } from "@prisma/adapter-pg";
import { parseIntoClientConfig } from "pg-connection-string";

const js = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
const bg = await import(js);
const { instance } = await WebAssembly.instantiate(readFileSync(js.replace(/\.js$/, ".wasm")), { "./schema_engine_bg.js": bg });
bg.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();
globalThis.PRISMA_WASM_PANIC_REGISTRY = { message: "", set_message(m) { this.message = m; } };

const datamodels = [];
let url, cli = false;
const argv = process.argv.slice(2);
for (let i = 0; i < argv.length; i++) {
  if (argv[i] === "--datamodels") datamodels.push(argv[++i]);
  else if (argv[i] === "--datasource") url = JSON.parse(argv[++i]).url;
  else if (argv[i] === "--extension-types" || argv[i].startsWith("--enabled-preview")) i++;
  else if (argv[i] === "cli") { cli = true; break; }
}

const OID_CHAR = 18, OID_VARCHAR = 1043;
function repair(adapter) {
  const pool = adapter.underlyingDriver(), query = adapter.queryRaw.bind(adapter);
  // adapter-pg has no mapping for the catalogue's one-byte "char" type
  adapter.queryRaw = async (q) => {
    const chars = [];
    adapter.client = { query: async (...a) => {
      const r = await pool.query(...a);
      r.fields = r.fields.map((f, i) => (f.dataTypeID === OID_CHAR ? (chars.push(i), { ...f, dataTypeID: OID_VARCHAR }) : f));
      return r;
    } };
    const pending = query(q);
    adapter.client = pool;
    const r = await pending;
    for (const i of chars) r.columnTypes[i] = ColumnTypeEnum.Character;
    return r;
  };
  // adapter-pg cuts a script at every semicolon, inside function bodies and strings too
  adapter.executeScript = async (sql) => { try { await pool.query(sql); } catch (e) { adapter.onError(e); } };
  return adapter;
}
function factory() {
  const config = parseIntoClientConfig(url); // given as connectionString, its database would win over the shadow database's
  const f = new PrismaPg(config), connect = f.connect.bind(f);
  f.connect = async () => repair(await connect());
  f.connectToShadowDb = async () => {
    const database = "prisma_migrate_shadow_db_" + randomUUID();
    const main = await f.connect();
    await main.executeScript(`CREATE DATABASE "${database}"`);
    const shadow = repair(await new PrismaPg({ ...config, database }).connect());
    const release = shadow.dispose.bind(shadow);
    shadow.dispose = async () => { // adapter-pg drops the database while its own pool is still connected to it
      await release();
      await main.executeScript(`DROP DATABASE IF EXISTS "${database}"`);
      await main.dispose();
    };
    return shadow;
  };
  return f;
}
const log = (level, fields) => console.error(JSON.stringify({ timestamp: new Date().toISOString(), level, fields, target: "schema_engine" }));
if (cli) { // "cli can-connect-to-database"
  try {
    const c = await factory().connect();
    await c.queryRaw({ sql: "select 1", args: [], argTypes: [] });
    await c.dispose();
    log("INFO", { message: "Connection successful" });
    process.exit(0);
  } catch (e) {
    log("ERROR", { message: String(e?.message ?? e), is_panic: false, error_code: "P1001" });
    process.exit(1);
  }
}
let engine;
const open = (params) => (engine ??= bg.SchemaEngine.new({
  datamodels: datamodels.length
    ? datamodels.map((p) => [p, readFileSync(p, "utf8")])
    : [params?.from, params?.to].flatMap((t) => t?.files ?? []).slice(0, 1).map((f) => [f.path, f.content]),
}, () => {}, bindMigrationAwareSqlAdapterFactory(factory())));
const send = (o) => process.stdout.write(JSON.stringify({ jsonrpc: "2.0", ...o }) + "\n");
async function handle({ id, method, params }) {
  if (!method) return; // the CLI's acknowledgement of a "print"
  try {
    const e = await open(params);
    const result = method === "getDatabaseVersion" ? await e.version(params)
      : method === "createDatabase" ? { databaseName: "" } : await e[method](params);
    if (method === "diff" && result?.stdout) send({ id: id + 1e6, method: "print", params: { content: result.stdout } });
    send({ id, result: result ?? null });
  } catch (e) {
    send({ id, error: { code: 4466, message: "An error happened. Check the data field for details.",
      data: { is_panic: false, message: globalThis.PRISMA_WASM_PANIC_REGISTRY.message || String(e?.message ?? e), meta: e?.meta ?? null, error_code: e?.code ?? null } } });
  }
}
let queue = Promise.resolve();
const rl = createInterface({ input: process.stdin });
rl.on("line", (l) => { queue = queue.then(() => handle(JSON.parse(l))); });
rl.on("close", () => queue.finally(() => process.exit(0)));
