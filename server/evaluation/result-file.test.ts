import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BadResultFile, readResult, writeResult } from './result-file.ts';
import { evaluationWith } from './testing.ts';

describe('the result file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'causeway-results-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('should be read as it was written', async () => {
    const evaluation = evaluationWith({ rejectedLines: { BAD_TIME: 2 }, cost: 1.25 });
    expect(await readResult(await writeResult(join(folder, 'new'), evaluation))).toEqual(evaluation);
  });

  it('should be named by model, prompt, seed and time, whatever the model is called', async () => {
    const path = await writeResult(folder, evaluationWith({ model: 'org/model:7b ../x' }));
    expect(basename(path)).toBe('org-model-7b-..-x_extract-events-1_seed1_2026-01-15T10-00-00.json');
  });

  it.each(['', 'nonsense', '{}', '{"model":"x"}', '[1]'])(
    'should be refused when it holds %j',
    async (text) => {
      const path = join(folder, 'x.json');
      await writeFile(path, text);
      await expect(readResult(path)).rejects.toThrow(BadResultFile);
    },
  );

  it('should be refused when it is not there', async () => {
    await expect(readResult(join(folder, 'none.json'))).rejects.toThrow('cannot be read');
  });
});
