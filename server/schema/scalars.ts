import { GraphQLError } from 'graphql';
import { decodeCursor, encodeCursor } from '../runs/journal/cursor.ts';
import { builder } from './builder.ts';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

builder.scalarType('DateTime', {
  description:
    'An instant in ISO 8601 with its offset, to the millisecond, for example `2026-01-15T02:00:00.000Z`.',
  serialize: (date) => date.toISOString(),
  parseValue(value) {
    const date = typeof value === 'string' && instant.test(value) ? new Date(value) : null;
    if (!date || Number.isNaN(date.getTime()))
      throw badInput('A DateTime is an ISO 8601 instant with its offset.');
    return date;
  },
});

builder.scalarType('Cursor', {
  description:
    'A place in the journal of one run. Opaque; it grants nothing. Give it as `after` to go on strictly behind it.',
  serialize: encodeCursor,
  parseValue(value) {
    const position = typeof value === 'string' ? decodeCursor(value) : null;
    if (!position) throw badInput('This is not a cursor of a journal.');
    return position;
  },
});

builder.scalarType('Decimal', {
  description:
    'A number that is not negative, in decimal digits as text, exactly: `0.000125`. Prices and costs are such.',
  serialize: (decimal) => decimal,
  parseValue(value) {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || !/^\d{1,30}(\.\d{1,30})?$/.test(text))
      throw badInput('A Decimal is digits with or without a point, as text, and not negative.');
    return text;
  },
});

builder.scalarType('File', {
  description: 'A file of a multipart request (GraphQL multipart request specification), up to 25 MB.',
  serialize() {
    throw new Error('A File is only ever an input.');
  },
  parseValue(value) {
    if (!isFile(value)) throw badInput('A File is sent as a part of a multipart request.');
    return value;
  },
});

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** The server's own File class is not the global one, so it is told by what it can do. */
function isFile(value: unknown): value is File {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    'stream' in value &&
    typeof value.stream === 'function'
  );
}
