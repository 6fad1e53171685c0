import fc from 'fast-check';
import { parseIntoClientConfig } from 'pg-connection-string';
import { describe, expect, it } from 'vitest';
import { urlOf } from './connection.ts';

const port = fc.integer({ min: 1, max: 65_535 });
const word = fc.string({ minLength: 1 }).filter((text) => text.isWellFormed());

describe('urlOf', () => {
  it('should be read back by pg as the same loopback address', () => {
    fc.assert(
      fc.property(port, word, (port, password) => {
        const connection = { host: '127.0.0.1', port, user: 'postgres', password, database: 'causeway' };
        expect(parseIntoClientConfig(urlOf(connection))).toMatchObject(connection);
      }),
    );
  });

  it('should be read back by pg as the same Unix socket', () => {
    fc.assert(
      fc.property(port, word, (port, folder) => {
        const connection = { host: `/${folder}`, port, user: 'postgres', database: 'causeway' };
        expect(parseIntoClientConfig(urlOf(connection))).toMatchObject(connection);
      }),
    );
  });
});
