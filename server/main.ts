import { ensureGeneratedClient } from './database/generate.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

await ensureGeneratedClient(say);
const { plainWords, start } = await import('./start.ts');

try {
  await start(say);
} catch (error) {
  const words = plainWords(error);
  if (words === null) throw error;
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}
