import pino from 'pino';
import { ConfigError, loadConfig } from '../config.ts';
import { DatabaseError } from '../database/database-error.ts';
import { ensureGeneratedClient } from '../database/generate.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** `npm run import -- FILE…`: exit 0 when every file was read to its end, 1 when one was refused, 2 for wrong arguments. */
async function main(): Promise<number> {
  await ensureGeneratedClient(say);
  // A fresh clone has no Prisma client before this line.
  const { readCommand, runCommand, usage } = await import('./command.ts');
  const { openDatabase } = await import('../database/database.ts');
  const command = readCommand(process.argv.slice(2));
  if (!command) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const config = loadConfig();
  const log = pino({ level: config.LOG_LEVEL }, pino.destination(2));
  const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, DATABASE_POOL: poolSize } = config;
  const database = await openDatabase({ dataDir, databaseUrl, poolSize, onStage: say });
  try {
    return (await runCommand(command, { database, config, log, say })) ? 0 : 1;
  } finally {
    await database.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof DatabaseError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
