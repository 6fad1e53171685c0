import { parseArgs } from 'node:util';
import { ensureGeneratedClient } from '../../server/database/generate.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

await ensureGeneratedClient(say);
const { openBench } = await import('./bench.ts');
const { parts } = await import('./parts.ts');

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !parts.has(name));
if (unknown.length > 0) {
  say(
    `There is no part ${unknown.join(', ')}. Usage: npm run bench -- [--quick] [${[...parts.keys()].join('] [')}]`,
  );
  process.exit(2);
}

const interrupted = new AbortController();
// In a terminal the same signal ends the children, so the part under way fails and lets go of what it holds.
process.once('SIGINT', () => interrupted.abort());

await using bench = await openBench(values.quick, say);
for (const [name, { title, measure }] of parts) {
  if (interrupted.signal.aborted || (positionals.length > 0 && !positionals.includes(name))) continue;
  say(`\n${title}`);
  try {
    await measure(bench);
  } catch (error) {
    if (!interrupted.signal.aborted) throw error;
  }
}
if (interrupted.signal.aborted) process.exitCode = 130;
