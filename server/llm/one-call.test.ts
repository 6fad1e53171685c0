import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const server = join(import.meta.dirname, '..');
const files = (await readdir(server, { recursive: true })).filter(
  (file) => file.endsWith('.ts') && !/\.test\.ts$|testing|generated/.test(file),
);
const sources = await Promise.all(
  files.map(async (file) => ({ file, source: await readFile(join(server, file), 'utf8') })),
);

it('should have one call of a model in the whole server, and that one streams', () => {
  const call =
    /\.\s*(chat\s*\.\s*completions|completions|responses|embeddings)\s*\.\s*(create|stream|parse|runTools)\s*\(/g;
  const calls = sources.flatMap(({ file, source }) =>
    Array.from(source.matchAll(call), () => ({ file, source })),
  );
  expect(calls.map(({ file }) => file)).toEqual([join('llm', 'stream', 'stream-completion.ts')]);
  expect(calls[0]?.source).toMatch(/\.create\(\s*\{[^;]*stream: true \}/);
});

it('should import the openai package only where a client is made or called, or its errors are read', () => {
  const importing = sources.filter(({ source }) => /^import (?!type ).* from 'openai/m.test(source));
  expect(importing.map(({ file }) => file).sort()).toEqual(
    ['provider.ts', 'stream/dialect.ts', 'stream/sdk-failure.ts', 'stream/stream-completion.ts'].map((file) =>
      join('llm', file),
    ),
  );
});
