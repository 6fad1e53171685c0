import { createHash } from 'node:crypto';

/** SHA-256 of a value of JSON: equal ones have equal hashes, in whatever order their fields come. */
export function hashFields(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sortFields(value)))
    .digest('hex');
}

function sortFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortFields);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, sortFields(field)]),
  );
}
