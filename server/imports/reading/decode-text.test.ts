import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stream } from '../testing.ts';
import { decodeText, UNDECODABLE } from './decode-text.ts';
import { RefusedFile } from './refused-file.ts';

async function decode(bytes: Uint8Array, size?: number): Promise<string> {
  let text = '';
  for await (const piece of decodeText(stream(bytes, size))) text += piece;
  return text;
}

/** What a GB18030 text is in bytes: Node writes no GB18030, so a few characters are listed. */
const gb: Readonly<Record<string, readonly number[]>> = {
  用: [0xd3, 0xc3],
  户: [0xbb, 0xa7],
  看: [0xbf, 0xb4],
  车: [0xb3, 0xb5],
  㐀: [0x81, 0x39, 0xee, 0x39],
};
const toGb = (text: string): Buffer =>
  Buffer.from([...text].flatMap((char) => gb[char] ?? [char.charCodeAt(0)]));

const lines = 'user,text\n1,用户看车\n2,㐀看车\n';

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(lines)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${lines}`)],
    ['UTF-16 LE', Buffer.from(`\ufeff${lines}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\ufeff${lines}`, 'utf16le').swap16()],
    ['GB18030', toGb(lines)],
  ])('should read %s, however the bytes are cut', async (_name, bytes) => {
    for (const size of [1, 2, 3, 7, 65_536]) expect(await decode(bytes, size)).toBe(lines);
  });

  it('should find GB18030 behind any length of plain ASCII', async () => {
    const ascii = 'id,text\n'.repeat(30_000);
    expect(await decode(Buffer.concat([Buffer.from(ascii), toGb('用户看车\n')]))).toBe(`${ascii}用户看车\n`);
  });

  it('should mark bad bytes of a UTF-8 file and keep U+FFFD that the file holds', async () => {
    const bytes = Buffer.concat([
      Buffer.from('用户看车\n看'),
      Buffer.from([0xff]),
      Buffer.from('车\n\ufffd车\n'),
    ]);
    const expected = `用户看车\n看${UNDECODABLE}车\n\ufffd车\n`;
    for (const size of [1, 5, 65_536]) expect(await decode(bytes, size)).toBe(expected);
  });

  it('should mark bad bytes of a GB18030 file and go on behind them', async () => {
    const bytes = Buffer.concat([toGb('用户看车用户看车\n看'), Buffer.from([0xff]), toGb('\n车\n')]);
    expect(await decode(bytes)).toBe(`用户看车用户看车\n看${UNDECODABLE}\n车\n`);
  });

  it('should mark a character that the end of the file cuts', async () => {
    expect(await decode(Buffer.from('用户看车').subarray(0, -1))).toBe(`用户看${UNDECODABLE}`);
    expect(await decode(Buffer.from('\ufeff看车', 'utf16le').subarray(0, -1))).toBe(`看${UNDECODABLE}`);
  });

  it('should read any Unicode text of any length back from UTF-8', async () => {
    const texts = fc.string({
      unit: fc.oneof(fc.constantFrom('\n', '\r', 'a', '看'), fc.string({ unit: 'binary' })),
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what makes a file binary
    const readable = texts.filter((text) => text.isWellFormed() && !/[\0-\x08]|^\ufeff/.test(text));
    await fc.assert(
      fc.asyncProperty(readable, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        expect(await decode(Buffer.from(text), size)).toBe(text);
      }),
    );
  });

  it('should give the same text however the bytes are cut', async () => {
    const bytes = fc.uint8Array({ maxLength: 60 });
    const outcome = (all: Uint8Array, size: number) =>
      decode(all, size).catch((error: unknown) => (error instanceof RefusedFile ? error.message : error));
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 20 }), async (all, size) => {
        expect(await outcome(all, size)).toEqual(await outcome(all, 65_536));
      }),
    );
  });

  it.each([
    ['a ZIP archive', Buffer.from('PK\x03\x04\x14\0\0\0'), 'The file is a ZIP archive or an Excel workbook.'],
    ['a PNG image', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'The file is a PNG image.'],
    ['UTF-16 without a mark', Buffer.from(lines, 'utf16le'), 'The file is not text'],
    ['Latin-1', Buffer.from('é,à,ü,\n'.repeat(50), 'latin1'), 'The file is neither UTF-8'],
  ])('should refuse %s', async (_what, bytes, message) => {
    const refusal = await decode(bytes).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ reason: 'NOT_TEXT', message: expect.stringContaining(message) });
  });
});
