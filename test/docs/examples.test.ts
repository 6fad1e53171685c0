import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { story } from '../house/story.ts';
import { isThere, runProgram } from './run-program.ts';

/** The blocks of a document that are written in a language and hold a word. */
async function blocks(file: string, language: string, word: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  const found = text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'));
  return [...found].map(([, block = '']) => block).filter((block) => block.includes(word));
}

const curl = isThere('curl');

// They ask the address that a first start has; here they are sent to a server of the test's own.
describe('the examples in the documents', () => {
  let house: TestHouse;
  let folder: string;
  beforeAll(async () => {
    house = await openTestHouse();
    await house.load('BEHAVIORS', story.replaceAll('u1', 'user_0001'));
    folder = await mkdtemp(join(tmpdir(), 'examples-'));
    await writeFile(join(folder, 'behaviors.csv'), story);
  });
  afterAll(async () => {
    await house.close();
    await rm(folder, { recursive: true });
  });

  const sent = (text: string) => text.replaceAll('127.0.0.1:4000', new URL(house.address).host);
  /** What a shell makes of a block, in a folder with a file to import. */
  const inShell = (block: string) => runProgram('sh', ['-c', `set -e; cd ${folder}\n${sent(block)}`]);

  it.runIf(curl)('should watch an extraction by curl', async () => {
    const [example = '', ...others] = await blocks('README.md', 'sh', 'curl -N');
    expect(others).toEqual([]);
    const { code, output } = await inShell(example);
    expect(code).toBe(0);
    expect(output).toMatch(/"__typename":"LlmChunk"[\s\S]*"__typename":"Done"[\s\S]*"eventCount":\d/);
  });

  it('should watch an extraction by graphql-ws', async () => {
    const [example = '', ...others] = await blocks('README.md', 'js', 'graphql-ws');
    expect(others).toEqual([]);
    const { code, output, errors } = await runProgram(process.execPath, ['--input-type=module', '-'], {
      input: sent(example),
    });
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain("__typename: 'Done'");
  });

  it.runIf(curl)('should import a file by curl', async () => {
    const [example = ''] = await blocks('README.md', 'sh', 'importFile');
    const { output } = await inShell(example);
    expect(JSON.parse(output)).toMatchObject({
      data: { importFile: { rejected: 0, errors: { edges: [] } } },
    });
  });

  it.runIf(curl)(
    'should ask for the schema, by curl and by gql.tada',
    async () => {
      const [example = ''] = await blocks('server/http/CLIENTS.md', 'sh', '__schema');
      const inFolder = example.replace('--output schema.graphql', `--output ${folder}/schema.graphql`);
      const { code, output } = await runProgram('sh', ['-ec', sent(inFolder)], {
        environment: { TOKEN: 'any' },
      });
      expect(code).toBe(0);
      expect(output).toContain('"name":"extractEvents"');
      expect(await readFile(join(folder, 'schema.graphql'), 'utf8')).toContain('type Subscription {');
    },
    60_000,
  );
});
