import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { isPassingTrouble } from '../database/passing-trouble.ts';
import { Refusal } from '../refusals/refusals.ts';

/**
 * What a client sees of an error: a refusal keeps its words and code, a wrong request says what is wrong; anything
 * unexpected is logged under an id and masked. A database that is away for a moment is no error of ours.
 */
export function toClientError(error: unknown, log: Logger): Error {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const place = error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {};
  if (cause instanceof Refusal)
    return new GraphQLError(cause.message, { ...place, extensions: { code: cause.code, ...cause.more } });
  if (cause instanceof GraphQLError) return cause;
  if (holdsNull(cause))
    return new GraphQLError('A text holds the character U+0000, which cannot be stored or looked for.', {
      ...place,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  const id = crypto.randomUUID();
  const level = isPassingTrouble(cause) ? 'warn' : 'error';
  log[level]({ err: cause, id }, 'an unexpected error was masked');
  return new GraphQLError(`Something unexpected went wrong; the server's log says what under ${id}.`, {
    ...place,
    extensions: { code: 'INTERNAL', id },
  });
}

/** True for the database's refusal of U+0000 in a text, which no id, key or search can hold. */
function holdsNull(error: unknown): boolean {
  return error instanceof Error && /invalid byte sequence for encoding "UTF8": 0x00/.test(error.message);
}
