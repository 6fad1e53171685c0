import { Refusal } from '../../refusals/refusals.ts';
import type { Keyset, KeysetColumn, KeyValue, Position } from './keyset.ts';

/** Names a row's place in a list; opaque to clients. */
export function encodePosition({ name }: Keyset, position: Position): string {
  const values = position.map((value) => (value instanceof Date ? value.getTime() : value));
  return Buffer.from(JSON.stringify([name, ...values])).toString('base64url');
}

/** @throws {Refusal} BAD_CURSOR for anything that is no cursor of this list */
export function decodePosition({ name, columns }: Keyset, cursor: string): Position {
  const [named, ...values] = parts(cursor);
  if (named !== name || values.length !== columns.length) throw badCursor();
  return columns.map((column, place) => readValue(column, values[place]));
}

function parts(cursor: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}

const shapes = {
  bigint: /^\d{1,18}$/,
  text: /^[^\0]*$/,
  uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
};

/** Milliseconds that PostgreSQL has a moment for. */
const LATEST = Date.UTC(9999, 0);
const LARGEST = 2 ** 31 - 1;

function readValue({ type, nullable }: KeysetColumn, value: unknown): KeyValue {
  if (value === null && nullable) return null;
  if (type === 'timestamptz' || type === 'int') {
    const most = type === 'int' ? LARGEST : LATEST;
    if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) > most) throw badCursor();
    return type === 'int' ? value : new Date(value);
  }
  if (typeof value !== 'string' || !shapes[type].test(value)) throw badCursor();
  return value;
}

const badCursor = () => new Refusal('BAD_CURSOR', 'This is not a cursor of this list.');
