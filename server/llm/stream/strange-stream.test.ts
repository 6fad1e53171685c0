import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, type Behavior, byteByByte, end, stall, stream } from '../../../test/provider/behaviors.ts';
import * as wire from '../../../test/provider/wire.ts';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import type { Deadlines } from './deadlines.ts';
import { type CallOptions, makeCall } from './testing-call.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const call = (behavior: Behavior, options?: CallOptions) => makeCall(database, behavior, options);

const good = [wire.role(), wire.text('你好'), wire.text(' world')];
const tail = [wire.finish(), wire.done()];

describe('a provider that is strange, but right (F29)', () => {
  const strange: [string, Behavior, Partial<Deadlines>?][] = [
    ['sends one byte at a time', byteByByte(...good, ...tail)],
    ['ends without [DONE]', stream(...good, wire.finish(), end)],
    ['sends CRLF', byteByByte([...good, ...tail].join('').replaceAll('\n', '\r\n'))],
    [
      'sends comments and unknown fields',
      stream(': ping\n\n', ...good, 'id: 7\nretry: 1\n: ping\n\n', ...tail, end),
    ],
    [
      'sends empty chunks',
      stream(wire.event({ choices: [] }), ...good, wire.text(''), wire.chunk({}), ...tail, end),
    ],
    ['sends null for text', stream(...good, wire.chunk({ content: null }), ...tail, end)],
    ['begins with a byte order mark', stream(wire.role(), wire.text('\ufeff'), ...good, ...tail, end)],
    ['hangs after the finish_reason', stream(...good, wire.finish(), stall), { idleMs: 300 }],
    [
      'finishes in the last piece of text',
      stream(wire.text('你好 '), wire.chunk({ content: 'world' }, 'stop'), end),
    ],
  ];

  it.each(strange)('should take the whole answer when it %s', async (_, behavior, deadlines = {}) => {
    const { heard, row } = await call(behavior, { deadlines });
    expect(heard.error).toBeUndefined();
    expect(heard.text).toBe('你好 world');
    expect(heard.completion).toMatchObject({ model: 'test-model', finishReason: 'stop' });
    expect(row).toMatchObject({ outcome: 'COMPLETE', streamed: true, finishReason: 'stop', errorCode: null });
  });

  it('should put together a surrogate pair that is cut between chunks and replace what is no character', async () => {
    const { heard } = await call(answer(['a\ud83d', '\ude00b', '\ud83d', 'c\0d']));
    expect(heard.text).toBe('a😀b\ufffdc\ufffdd');
    for (const { text } of heard.parts) expect(Buffer.from(text).toString()).toBe(text);
  });

  it('should put together characters that are cut between writes', async () => {
    const bytes = Buffer.from(wire.text('表情😀'));
    const cuts = Array.from({ length: 40 }, (_, i) => bytes.length - 40 + i);
    const behavior = stream(
      bytes.subarray(0, cuts[0]),
      ...cuts.map((cut) => bytes.subarray(cut, cut + 1)),
      ...tail,
      end,
    );
    expect((await call(behavior)).heard.text).toBe('表情😀');
  });

  it('should tell reasoning from text, in a field of its own or in think tags', async () => {
    const { heard } = await call(
      answer(['<thi', 'nk>second', '</think>\nan', 'swer'], { reasoning: ['first ', 'and '] }),
    );
    expect(heard).toMatchObject({ reasoning: 'first and second', text: '\nanswer' });
  });
});
