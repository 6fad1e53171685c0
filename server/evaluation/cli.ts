import { ConfigError, loadConfig } from '../config.ts';
import { DatabaseError } from '../database/database-error.ts';
import { ensureGeneratedClient } from '../database/generate.ts';
import { readCommand, usage } from './command.ts';
import { BadResultFile } from './result-file.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** `npm run evaluate`: exit 0 when it was done, 1 when it could not be, 2 for wrong arguments. */
async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2));
  if (!command) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  await ensureGeneratedClient(say);
  // A fresh clone has no Prisma client before this line.
  const { runCommand } = await import('./run-command.ts');
  await runCommand(command, loadConfig(), say);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof BadResultFile) process.exitCode = 2;
  else if (error instanceof ConfigError || error instanceof DatabaseError) process.exitCode = 1;
  else throw error;
  process.stderr.write(`${error.message}\n`);
}
