import { GraphQLError } from 'graphql';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../refusals/refusals.ts';
import { toClientError } from './client-error.ts';

/** What a client sees of an error, and what the log says of it. */
function told(error: unknown) {
  const lines: { level: number; id?: string }[] = [];
  const log = pino({ base: null }, { write: (line: string) => lines.push(JSON.parse(line)) });
  const seen = toClientError(error, log);
  if (!(seen instanceof GraphQLError)) throw new TypeError('A client is told GraphQL errors only.');
  return { message: seen.message, extensions: seen.extensions, path: seen.path, lines };
}

/** As GraphQL wraps what a resolver threw. */
const thrown = (originalError: Error) =>
  new GraphQLError(originalError.message, { originalError, path: ['users'] });

describe('what a client sees of an error', () => {
  it('should be the words and the code of a refusal, and its place', () => {
    const seen = told(thrown(new Refusal('LIMIT_EXCEEDED', 'Too many.', { limit: 3 })));
    expect(seen).toMatchObject({
      message: 'Too many.',
      extensions: { code: 'LIMIT_EXCEEDED', limit: 3 },
      path: ['users'],
      lines: [],
    });
  });

  it('should be worth another try while the database is away, which the log warns of', () => {
    const away = Object.assign(new Error('terminating connection'), { code: '57P01' });
    const { extensions, lines } = told(thrown(away));
    expect(extensions.code).toBe('INTERNAL');
    expect(lines).toEqual([expect.objectContaining({ level: pino.levels.values.warn, id: extensions.id })]);
  });

  it('should be nothing but an id for what was not foreseen, under which the log tells it', () => {
    const { message, extensions, lines } = told(thrown(new Error('secret words')));
    expect(extensions.code).toBe('INTERNAL');
    expect(message).not.toContain('secret');
    expect(lines).toEqual([expect.objectContaining({ level: pino.levels.values.error, id: extensions.id })]);
  });
});
