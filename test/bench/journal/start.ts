import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench } from '../bench.ts';
import { number, table, verdicts } from '../figures.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const tsx = fileURLToPath(new URL('../../../node_modules/.bin/tsx', import.meta.url));

/** `npm start` without npm: from the start of the process to the line that names the app. */
export async function measureStart(bench: Bench): Promise<void> {
  const dataDir = join(tmpdir(), `causeway-bench-start-${process.pid}`);
  try {
    const [firstMs, secondMs, thirdMs] = [
      await startOnce(dataDir),
      await startOnce(dataDir),
      await startOnce(dataDir),
    ];
    bench.say(
      table(
        ['start', 'ms'],
        [
          ['first, 50 sample users', number(firstMs)],
          ['second', number(secondMs)],
          ['third', number(thirdMs)],
        ],
      ),
    );
    bench.say(
      verdicts([
        { what: 'first start', measured: firstMs / 1_000, unit: 's', target: { atMost: 60 } },
        { what: 'later start', measured: thirdMs / 1_000, unit: 's', target: { atMost: 3 } },
      ]),
    );
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Milliseconds to the line `App:`; the server is stopped again, and its end awaited. */
async function startOnce(dataDir: string): Promise<number> {
  const began = performance.now();
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', PORT: '0', SAMPLE: '50' };
  const child = spawn(tsx, ['server/main.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  try {
    let said = '';
    for await (const piece of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
      said += piece;
      if (said.includes('App: ')) return performance.now() - began;
    }
    throw new Error(`the server ended before it said where the app is: ${said}`);
  } finally {
    child.stdout.resume();
    child.kill('SIGTERM');
    await ended;
  }
}
