// `npm run prisma -- …`: Prisma's command line on the database that Causeway uses, embedded or not.
import { ConfigError, loadConfig } from '../server/config.ts';
import { urlOf } from '../server/database/connection.ts';
import { DatabaseError } from '../server/database/database-error.ts';
import { openEmbedded } from '../server/database/embedded/embedded.ts';
import { runPrisma } from '../server/database/prisma-cli.ts';

const args = process.argv.slice(2);
const say = (line: string) => process.stderr.write(`${line}\n`);

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof DatabaseError || error instanceof ConfigError)) throw error;
  say(error.message);
  process.exitCode = 1;
}

async function run(): Promise<number> {
  const { DATA_DIR, DATABASE_URL } = loadConfig();
  const needsDatabase = ['migrate', 'db', 'studio'].includes(args[0] ?? '');
  if (DATABASE_URL !== undefined || !needsDatabase) return runPrisma({ args, stdio: 'inherit' });
  const server = await openEmbedded({ dataDir: DATA_DIR, onStage: say });
  say(`Database: ${server.description}`);
  // Ctrl-C reaches Prisma, too. This process stays until the server is stopped.
  process.on('SIGINT', () => undefined);
  try {
    return await runPrisma({ args, stdio: 'inherit', env: { DATABASE_URL: urlOf(server.connection) } });
  } finally {
    await server.close();
  }
}
