import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePostmaster } from './postmaster.ts';

const lines = (...all: unknown[]) => `${all.join('\n')}\n`;

describe('parsePostmaster', () => {
  it('should read where a server with a Unix socket listens', () => {
    const text = lines(4242, '/data', 1_700_000_000, 5432, '/run/here', '', '  3375 4', 'ready   ');
    expect(parsePostmaster(text)).toEqual({ pid: 4242, port: 5432, socketFolder: '/run/here' });
  });

  it('should read where a server on Windows listens', () => {
    const text = ['4242', 'C:/data', '1700000000', '50123', '', '127.0.0.1', '', 'ready', ''].join('\r\n');
    expect(parsePostmaster(text)).toEqual({ pid: 4242, port: 50123, socketFolder: undefined });
  });

  it('should see no server in a file that is still being written', () => {
    const whole = lines(4242, '/data', 1_700_000_000, 5432);
    const beforePort = whole.indexOf('5432');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: beforePort }), (length) => {
        expect(parsePostmaster(whole.slice(0, length))).toBeUndefined();
      }),
    );
  });

  it('should take any text', () => {
    fc.assert(fc.property(fc.string(), (text) => void parsePostmaster(text)));
  });
});
