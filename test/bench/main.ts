import { parseArgs } from 'node:util';
import { ensureGeneratedClient } from '../../server/database/generate.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

await ensureGeneratedClient(say);
const { openBench } = await import('./bench.ts');
const { parts } = await import('./parts.ts');

const { values, positionals } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '60' },
  },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !parts.has(name));
if (unknown.length > 0) {
  say(
    `There is no part ${unknown.join(', ')}. Usage: npm run bench -- [--quick] [--minutes 60] [${[...parts.keys()].join('] [')}]`,
  );
  process.exit(2);
}

const minutes = Number(values.minutes);
if (!(minutes > 0)) {
  say(`--minutes ${values.minutes} is no length of time.`);
  process.exit(2);
}

const interrupted = new AbortController();
// In a terminal the same signal ends the children, so the part under way fails and lets go of what it holds.
process.once('SIGINT', () => interrupted.abort());

await using bench = await openBench({ quick: values.quick, minutes }, say);
for (const [name, { title, measure, onlyByName = false }] of parts) {
  const wanted = positionals.length === 0 ? !onlyByName : positionals.includes(name);
  if (interrupted.signal.aborted || !wanted) continue;
  say(`\n${title}`);
  try {
    await measure(bench);
  } catch (error) {
    if (!interrupted.signal.aborted) throw error;
  }
}
if (interrupted.signal.aborted) process.exitCode = 130;
