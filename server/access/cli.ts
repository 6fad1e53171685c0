import pino from 'pino';
import { ConfigError, loadConfig } from '../config.ts';
import { DatabaseError } from '../database/database-error.ts';
import { ensureGeneratedClient } from '../database/generate.ts';
import { Refusal } from '../refusals/refusals.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
/** Beside the answer, which may be read by a program. */
const remark = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** `npm run token -- …`: exit 0 when it was done, 1 when it was refused, 2 for wrong arguments. */
async function main(): Promise<number> {
  await ensureGeneratedClient(remark);
  // A fresh clone has no Prisma client before this line.
  const { readCommand, runCommand, usage } = await import('./command.ts');
  const { openDatabase } = await import('../database/database.ts');
  const command = readCommand(process.argv.slice(2));
  if (!command) {
    remark(usage);
    return 2;
  }
  const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, DATABASE_POOL: poolSize, LOG_LEVEL } = loadConfig();
  const log = pino({ level: LOG_LEVEL }, pino.destination(2));
  const database = await openDatabase({ dataDir, databaseUrl, poolSize, onStage: remark });
  try {
    await runCommand(command, { database, log, say });
    return 0;
  } finally {
    await database.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof DatabaseError || error instanceof Refusal))
    throw error;
  remark(error.message);
  process.exitCode = 1;
}
