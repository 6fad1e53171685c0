import { readCommand, runCommand, usage } from './command.ts';

/** `npm run sample`: exit 0 when the files are written, 1 when the folder was refused, 2 for wrong arguments. */
async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2));
  if (!command) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  return (await runCommand(command, (line) => process.stdout.write(`${line}\n`))) ? 0 : 1;
}

process.exitCode = await main();
