import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../server/access/tokens.ts';
import { type FaultProxy, startFaultProxy } from '../faults/proxy/proxy.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { story } from '../house/story.ts';
import { isThere, runProgram } from './run-program.ts';

const documentation = readFileSync('server/http/CLIENTS.md', 'utf8');

/** What a program is run with: its interpreter, and the arguments before its own. */
const programs = [
  { file: 'graphql-ws.ts', run: [process.execPath, '--import', 'tsx'] },
  { file: 'urql.ts', run: [process.execPath, '--import', 'tsx'] },
  { file: 'apollo.ts', run: [process.execPath, '--import', 'tsx'] },
  { file: 'watch.py', run: ['python3'] },
  { file: 'watch.sh', run: ['sh'] },
] as const;

describe('the programs of CLIENTS.md', () => {
  let house: TestHouse;
  let secret: string;
  beforeAll(async () => {
    house = await openTestHouse({ ACCESS: 'tokens', CHUNK_WINDOW_MS: '0', OFFLINE_TOKENS_PER_SECOND: '200' });
    // A user for each program: what is asked a second time comes from the store, in fewer pieces.
    for (const { file } of programs) await house.load('BEHAVIORS', story.replaceAll('u1', file));
    ({ secret } = await createToken(house.database, { name: 'reader', role: 'ANALYST', days: null }));
  });
  afterAll(() => house.close());

  /** What the model wrote about a user. */
  async function storedText(userId: string): Promise<string> {
    const { rows } = await house.database.pool.query(
      `select string_agg(payload->>'text', '' order by seq) as text, count(*)::int as pieces
       from journal_item join run on run.id = run_id where subject = $1 and journal_item.kind = 'LlmChunk'`,
      [userId],
    );
    expect(rows[0].pieces).toBeGreaterThan(20);
    return rows[0].text;
  }

  /** Loses the first connections, each a little later than the one before. */
  async function throughBadNetwork<Answer>(use: (url: string, proxy: FaultProxy) => Promise<Answer>) {
    const { hostname: host, port } = new URL(house.address);
    const proxy = await startFaultProxy({ host, port: Number(port) }, (connection) =>
      connection < 6 ? { cutAfter: 1_500 + 400 * connection } : {},
    );
    try {
      return await use(`http://127.0.0.1:${proxy.port}/graphql`, proxy);
    } finally {
      await proxy.stop();
    }
  }

  describe.each(programs)('$file', ({ file, run: [command, ...before] }) => {
    const path = `test/docs/clients/${file}`;
    const there = isThere(file === 'watch.sh' ? 'curl' : command);

    it('should be printed there as it is here', () => {
      expect(documentation).toContain(`\n${readFileSync(path, 'utf8')}\`\`\`\n`);
    });

    it.runIf(there)(
      'should show all of an extraction once, over connections that break',
      async () => {
        const { ended, cuts } = await throughBadNetwork(async (url, proxy) => ({
          ended: await runProgram(command, [...before, path, url, file], { environment: { TOKEN: secret } }),
          cuts: proxy.cuts,
        }));
        expect(ended).toMatchObject({ code: 0, errors: '' });
        expect(printedText(ended.output)).toBe(await storedText(file));
        expect(cuts).toBeGreaterThan(2);
      },
      60_000,
    );

    it.runIf(there)(
      'should give up without a token that is good',
      async () => {
        const url = `${house.address}/graphql`;
        const { code, errors } = await runProgram(command, [...before, path, url, file], {
          environment: { TOKEN: 'none' },
        });
        expect(code).not.toBe(0);
        expect(errors).not.toBe('');
      },
      60_000,
    );
  });
});

/** The model's text in what a program printed: as it stands before the last line, or in lines of JSON. */
function printedText(output: string): string {
  if (!output.startsWith('{')) return output.replace(/Done: \d+ events\n$/, '');
  const lines = output.trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line).data.item.text ?? '').join('');
}
