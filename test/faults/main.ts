// `npm run test:faults [-- --seeds 10000]`: faults that take their time, and the simulation under as many seeds as asked for.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '200' } } });
const seeds = Number(values.seeds);
if (!Number.isInteger(seeds) || seeds < 1) {
  process.stderr.write(`--seeds ${values.seeds} is no number of seeds.\n`);
  process.exit(1);
}
const vitest = spawn('npx', ['vitest', 'run', 'test/faults', 'test/simulation'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, SEEDS: String(seeds) },
});
vitest.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
