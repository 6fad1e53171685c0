import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { urlOf } from '../../server/database/connection.ts';
import { openEmbedded } from '../../server/database/embedded/embedded.ts';

/** A PostgreSQL of the test's own, durable, which may be stopped and started while nodes use it. */
export interface Postgres extends AsyncDisposable {
  readonly url: string;
  /** Stops it as an update does, with every connection there is, and starts it again at the same address. */
  restart(): Promise<void>;
}

export async function startPostgres(): Promise<Postgres> {
  // The name says which process left it, if one does: the next test run ends what a killed one left behind.
  const dataDir = join(tmpdir(), `causeway-test-${process.pid}`);
  const open = () => openEmbedded({ dataDir, onStage: () => undefined });
  let server = await open();
  return {
    url: urlOf(server.connection),
    async restart() {
      if (!(await server.close()))
        throw new Error('PostgreSQL was to stop, but somebody else holds on to it.');
      server = await open();
    },
    async [Symbol.asyncDispose]() {
      await server.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
