/**
 * How long a provider asks us to wait, in milliseconds from `now`; undefined when it does not say.
 * Reads `retry-after-ms` (OpenAI, Azure), then `retry-after` as seconds or as an HTTP date (RFC 9110 §10.2.3).
 */
export function retryAfterMs(headers: Headers | undefined, now: number): number | undefined {
  const milliseconds = amount(headers?.get('retry-after-ms'));
  if (milliseconds !== undefined) return milliseconds;
  const value = headers?.get('retry-after');
  const seconds = amount(value);
  if (seconds !== undefined) return seconds * 1000;
  const date = Date.parse(value ?? '');
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function amount(value: string | null | undefined): number | undefined {
  return /^\d+(\.\d+)?$/.test(value?.trim() ?? '') ? Number(value) : undefined;
}
