import { ensureGeneratedClient } from '../database/generate.ts';

/** `npm run backup -- FILE`: exit 0 when the archive is whole, 1 with the reason when it is not, 2 for wrong arguments. */
async function main(): Promise<number> {
  const [file, ...more] = process.argv.slice(2);
  if (file === undefined || file.startsWith('-') || more.length > 0) {
    process.stderr.write('Usage: npm run backup -- FILE\n');
    return 2;
  }
  // A fresh clone has no Prisma client before this line.
  await ensureGeneratedClient((line) => process.stdout.write(`${line}\n`));
  const { runCommand, say } = await import('./command.ts');
  const { backUp } = await import('./backup.ts');
  return runCommand(async ({ server, ...facts }) => {
    const { bytes, rows, tables } = await backUp({ connection: server.connection, file, ...facts });
    say(`Backup:   ${rows} rows of ${tables} tables in ${file} (${bytes} bytes)`);
  });
}

process.exitCode = await main();
