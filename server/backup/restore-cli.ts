import { parseArgs } from 'node:util';
import { ensureGeneratedClient } from '../database/generate.ts';

function readArguments(): { file: string; replace: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      options: { replace: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 ? null : { file, replace: values.replace };
  } catch {
    return null;
  }
}

/** `npm run restore -- FILE [--replace]`: exit 0 when all is there, 1 with the reason when nothing was changed, 2 for wrong arguments. */
async function main(): Promise<number> {
  const given = readArguments();
  if (!given) {
    process.stderr.write(
      'Usage: npm run restore -- FILE [--replace]\n--replace deletes what the database holds.\n',
    );
    return 2;
  }
  // A fresh clone has no Prisma client before this line.
  await ensureGeneratedClient((line) => process.stdout.write(`${line}\n`));
  const { runCommand, say } = await import('./command.ts');
  const { restore } = await import('./restore.ts');
  return runCommand(async ({ server, migrations }) => {
    const { header, rows, migrated } = await restore({ connection: server.connection, migrations, ...given });
    say(`Restored: ${rows} rows, as they were on ${header.at} in Causeway ${header.version}`);
    if (migrated > 0) say(`Database: ${migrated} migration(s) applied`);
  });
}

process.exitCode = await main();
