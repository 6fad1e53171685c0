import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root: Prisma finds its configuration there. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);

export interface PrismaRun {
  readonly args: readonly string[];
  /** Variables to add to this process's own. */
  readonly env?: NodeJS.ProcessEnv;
  /** Where its output goes: to ours, or nowhere. */
  readonly stdio: 'inherit' | 'ignore';
}

/**
 * Runs Prisma's command line, also on a machine that could not download Prisma's schema engine.
 * @returns its exit code.
 */
export async function runPrisma({ args, env, stdio }: PrismaRun): Promise<number> {
  const cli = join(dirname(require.resolve('prisma/package.json')), 'build', 'index.js');
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: root,
    env: { ...process.env, ...searchPath(), ...engine(args), CHECKPOINT_DISABLE: '1', ...env },
    stdio,
  });
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
}

/** Prisma starts other packages' generators by name. */
function searchPath(): NodeJS.ProcessEnv {
  return { PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter) };
}

/**
 * Where npm could not fetch the native engine, our stand-in speaks for it. `generate` only wants a file to be
 * there. Windows cannot start a script in place of a program: there the other commands need the native engine.
 */
function engine(args: readonly string[]): NodeJS.ProcessEnv {
  const runnable = process.platform !== 'win32' || args[0] === 'generate';
  if (!runnable || process.env.PRISMA_SCHEMA_ENGINE_BINARY || hasNativeEngine()) return {};
  return { PRISMA_SCHEMA_ENGINE_BINARY: join(root, 'prisma', 'schema-engine.mjs') };
}

function hasNativeEngine(): boolean {
  const folder = dirname(require.resolve('@prisma/engines/package.json'));
  return readdirSync(folder).some((name) => name.startsWith('schema-engine-'));
}
