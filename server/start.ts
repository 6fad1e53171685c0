import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ConfigError, loadConfig } from './config.ts';
import { openDatabase } from './database/database.ts';
import { DatabaseError } from './database/database-error.ts';
import { openHouse } from './house.ts';
import { buildPageIfStale } from './http/build-page.ts';
import { createLog } from './monitoring/log/create-log.ts';
import { loadSample } from './sample/load.ts';

const source = fileURLToPath(new URL('../client', import.meta.url));
const built = fileURLToPath(new URL('../dist/client', import.meta.url));
const manifest = new URL('../package.json', import.meta.url);

/** Config → page → database → sample → engine → http, one line per stage; then serves until a signal ends it. */
export async function start(say: (line: string) => void): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.LOG_LEVEL);
  const { version } = JSON.parse(await readFile(manifest, 'utf8'));
  say(`Causeway ${version}`);
  await buildPageIfStale({ source, built }, say);
  const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, DATABASE_POOL: poolSize } = config;
  const database = await openDatabase({ dataDir, databaseUrl, poolSize, onStage: say });
  try {
    if (database.embedded && config.SAMPLE > 0) await fill(database, config.SAMPLE, config.TIME_ZONE, say);
    const house = await openHouse({ config, database, log, version, pageFolder: built });
    say(
      `Model:    ${house.model.name}${house.model.rules ? ' (built-in rules, not a language model; set OPENAI_API_KEY for one)' : ''}`,
    );
    say(`App:      ${house.address}/`);
    if (config.GRAPHIQL === 'on') say(`GraphiQL: ${house.address}/graphql`);
    await signalled();
    say('Stopping: runs under way are handed over');
    await house.close();
  } finally {
    await database.close();
  }
}

/** What to tell a person about an error that they can mend; null for any other. */
export function plainWords(error: unknown): string | null {
  if (error instanceof ConfigError || error instanceof DatabaseError) return error.message;
  if (!(error instanceof Error) || !('code' in error)) return null;
  const { PORT: port = '4000', HOST: host = '127.0.0.1' } = process.env;
  if (error.code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use; stop what uses it, or set PORT to another.`;
  if (error.code === 'EACCES' && 'port' in error)
    return `Port ${port} may not be opened by this user; set PORT to another.`;
  return null;
}

async function fill(
  database: Awaited<ReturnType<typeof openDatabase>>,
  users: number,
  timeZone: string,
  say: (line: string) => void,
): Promise<void> {
  const loaded = await loadSample(database, { users, timeZone, seed: 1, endsAt: new Date() });
  if (loaded)
    say(
      `Sample:   ${loaded.users} users with ${loaded.behaviors} behaviors (made up; SAMPLE=0 starts empty)`,
    );
}

/** Resolves on the first SIGINT or SIGTERM. A second one, of either kind, ends the process at once. */
function signalled(): Promise<void> {
  let asked = false;
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(1);
        asked = true;
        resolve();
      });
    }
  });
}
