import type { Refusal } from '../runs/run-transport.ts';

/** Codes of failures that may pass by themselves: the server's own. */
const passing = new Set(['INTERNAL', 'INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE']);

/**
 * The server's refusal in what a subscription failed with (a list of GraphQL errors); null when the connection
 * broke or the server failed in a way that is worth trying again.
 */
export function refusalIn(failure: unknown): Refusal | null {
  if (!Array.isArray(failure)) return null;
  const [first]: unknown[] = failure;
  const code = text(property(property(first, 'extensions'), 'code'));
  return passing.has(code) ? null : { code, message: text(property(first, 'message')) };
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
