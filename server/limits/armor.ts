import type { ValidationContext } from 'graphql';
import type { GraphQLError } from 'graphql/error';
import { type Limit, limitExceeded } from './limit-exceeded.ts';

/** What each of GraphQL Armor's limits is given. */
export interface ArmorOptions {
  readonly n: number;
  readonly propagateOnRejection: false;
  readonly onReject: ((context: ValidationContext | null, error: GraphQLError) => void)[];
}

/**
 * Armor's options for a limit that answers as all of ours do. Armor's own refusal is thrown out of the validation, which
 * would end a whole socket; ours is reported as a validation error, and thrown only where the parser counts.
 */
export function armorOptions(limit: Limit, n: number): ArmorOptions {
  return {
    n,
    propagateOnRejection: false,
    onReject: [
      (context, { message }) => {
        const error = limitExceeded(limit, n, message.replace('Syntax Error: ', ''));
        if (!context) throw error;
        context.reportError(error);
      },
    ],
  };
}
