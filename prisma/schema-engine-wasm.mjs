// Loads the WebAssembly build of Prisma's schema engine. Its package is made for bundlers, so Node needs help.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
const bindings = await import(glue);
const { instance } = await WebAssembly.instantiate(readFileSync(glue.replace(/\.js$/, '.wasm')), {
  './schema_engine_bg.js': bindings,
});
bindings.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

// The engine looks for this when it panics.
const panics = {
  message: '',
  set_message(message) {
    this.message = message;
  },
};
globalThis.PRISMA_WASM_PANIC_REGISTRY = panics;

export const { SchemaEngine } = bindings;

/** What the engine said when it panicked; empty when it did not. */
export const lastPanic = () => panics.message;
