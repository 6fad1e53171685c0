import {
  defaultFieldResolver,
  type GraphQLField,
  GraphQLID,
  type GraphQLSchema,
  getNullableType,
} from 'graphql';
import type { Context } from '../schema/context.ts';
import { audited } from './audit.ts';

/**
 * Has every mutation noted, by construction: whatever the schema offers under Mutation, also what is refused because of the
 * caller's role. The action is the field's name; the subject its first id, or else the id of what it answers.
 */
export function auditMutations(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) audit(field);
  return schema;
}

function audit(field: GraphQLField<unknown, Context>): void {
  const { resolve = defaultFieldResolver, name: action } = field;
  const ids = field.args
    .filter(({ name, type }) => getNullableType(type) === GraphQLID && name !== 'runKey')
    .map(({ name }) => name);
  field.resolve = (root, args: Readonly<Record<string, unknown>>, context, info) => {
    const subject = textOf(ids.map((name) => args[name]).find((id) => typeof id === 'string'));
    const { house, principal } = context;
    return audited(
      house,
      { principal, action, subject },
      async () => resolve(root, args, context, info),
      idOf,
    );
  };
}

/** The id of what a mutation answered: the thing, or its id alone. */
function idOf(result: unknown): string | null {
  if (typeof result !== 'object' || result === null) return textOf(result);
  return 'id' in result ? textOf(result.id) : null;
}

function textOf(id: unknown): string | null {
  return typeof id === 'string' || typeof id === 'number' || typeof id === 'bigint' ? String(id) : null;
}
