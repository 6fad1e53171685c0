import { expect, it } from 'vitest';
import { ensureGeneratedClient } from './generate.ts';

it('should leave a client alone that was made from this schema', async () => {
  const lines: string[] = [];
  await ensureGeneratedClient((line) => lines.push(line)); // The test run's setup has made it already.
  expect(lines).toEqual([]);
});
