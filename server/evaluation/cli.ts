import { ConfigError, loadConfig } from '../config.ts';
import { DatabaseError } from '../database/database-error.ts';
import { ensureGeneratedClient } from '../database/generate.ts';
import { readCommand, usage } from './command.ts';
import { BadResultFile } from './result-file.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());

/** `npm run evaluate`: exit 0 when it was done, 1 when it could not be, 2 for wrong arguments, 130 when it was interrupted. */
async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2));
  if (!command) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  await ensureGeneratedClient(say);
  // A fresh clone has no Prisma client before this line.
  const { runCommand } = await import('./run-command.ts');
  const measured = await runCommand(command, { config: loadConfig(), say, signal: interrupted.signal });
  if (!measured) process.stderr.write('Not one user could be extracted.\n');
  return measured ? 0 : 1;
}

/** Tells what ended the command; answers its exit code. */
function tell(error: unknown): number {
  if (interrupted.signal.aborted) return 130;
  const known = [BadResultFile, ConfigError, DatabaseError].some((kind) => error instanceof kind);
  if (!known || !(error instanceof Error)) throw error;
  process.stderr.write(`${error.message}\n`);
  return error instanceof BadResultFile ? 2 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = tell(error);
}
