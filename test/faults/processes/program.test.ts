import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../server/database/testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('should start no server that outlives a test run that is killed', async () => {
  const program = new URL('program.ts', import.meta.url).href;
  const code = `
    import { startProgram } from ${JSON.stringify(program)};
    const { address } = await startProgram(${JSON.stringify(database.url)}, { LOG_LEVEL: 'silent' });
    process.stdout.write(address + '\\n');`;
  const run = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [address] = await once(createInterface({ input: run.stdout }), 'line');
  const isThere = () =>
    fetch(`${address}/health`).then(
      () => true,
      () => false,
    );
  expect(await isThere()).toBe(true);
  run.kill('SIGKILL');
  await expect.poll(isThere, { timeout: 10_000 }).toBe(false);
});
