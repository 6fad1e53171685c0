import { readFile } from 'node:fs/promises';
import { ConfigError, loadConfig } from '../config.ts';
import { openServer, type Server } from '../database/database.ts';
import { DatabaseError } from '../database/database-error.ts';
import { type Migration, migrationsFolder, readMigrations } from '../database/migrations.ts';
import { ArchiveError } from './archive.ts';

/** What both commands work with. */
export interface CommandHouse {
  readonly server: Server;
  readonly version: string;
  readonly migrations: readonly Migration[];
}

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Opens the database as the settings name it, as it is, and does the work. Answers the exit code: 0, or 1 with the reason. */
export async function runCommand(work: (house: CommandHouse) => Promise<void>): Promise<number> {
  try {
    const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl } = loadConfig();
    const server = await openServer({ dataDir, databaseUrl, onStage: say });
    try {
      say(`Database: ${server.description}`);
      const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
      const migrations = await readMigrations(migrationsFolder);
      await work({ server, migrations, version: JSON.parse(manifest).version });
    } finally {
      await server.close();
    }
    return 0;
  } catch (error) {
    const known =
      error instanceof ConfigError || error instanceof DatabaseError || error instanceof ArchiveError;
    if (!known) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
