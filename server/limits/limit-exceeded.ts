import { GraphQLError } from 'graphql';
import type { Config } from '../config.ts';

/** A setting that is a limit. */
export type Limit = Extract<keyof Config, `MAX_${string}`>;

/**
 * The refusal of what is over a limit: code LIMIT_EXCEEDED, with `limit`, the setting's name, and `allowed`, its value,
 * beside it. All limits answer in this way, so that a client has one case to handle.
 */
export function limitExceeded(
  limit: Limit,
  allowed: number,
  message: string,
  more: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'LIMIT_EXCEEDED', limit, allowed, ...more } });
}
