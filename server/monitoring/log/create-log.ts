import pino, { type DestinationStream, type Logger } from 'pino';
import type { Config } from '../../config.ts';
import { serializeError } from './serialize-error.ts';

/**
 * The log of a node: a line of JSON for each moment that matters, on standard output. It names runs, steps, codes and
 * figures, and nothing that users, prompts or answers say.
 */
export function createLog(level: Config['LOG_LEVEL'], destination?: DestinationStream): Logger {
  const options = { level, serializers: { err: serializeError } };
  return destination ? pino(options, destination) : pino(options);
}
