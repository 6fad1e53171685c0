import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { loadConfig } from '../../../server/config.ts';
import { openDatabase } from '../../../server/database/database.ts';
import { importFile } from '../../../server/imports/import-file.ts';
import { serveParent } from '../house/parent.ts';

/* An import in a process of its own, so that its memory can be told. */

const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, DATABASE_POOL: poolSize } = loadConfig();
const database = await openDatabase({ dataDir, databaseUrl, poolSize, onStage: () => undefined });

/** Imports the file of the given path; answers how it went. */
serveParent(
  async (question) => {
    const path = z.string().parse(question);
    const rssBefore = process.memoryUsage.rss();
    const began = performance.now();
    const { record } = await importFile({
      database,
      kind: 'BEHAVIORS',
      fileName: path,
      stream: createReadStream(path),
      maxBytes: 1_000_000_000,
      timeZone: 'UTC',
    });
    const seconds = (performance.now() - began) / 1_000;
    const { rows, added, rejected } = record;
    // The operating system's figure for the peak is in KiB.
    return { rows, added, rejected, seconds, rssBefore, rssPeak: process.resourceUsage().maxRSS * 1_024 };
  },
  () => database.close(),
);
