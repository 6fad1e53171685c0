import {
  type DocumentNode,
  type GraphQLSchema,
  getArgumentValues,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { lengthOf } from './field-cost.ts';

/** Lists named in a refusal. */
const shown = 3;

/**
 * What makes an operation dear: its longest lists, for example `users × 100, behaviors × 100`. The document is valid, and
 * the variables are those that an execution would have.
 */
export function longLists(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): string {
  const types = new TypeInfo(schema);
  const lengths = new Map<string, number>();
  const note = visitWithTypeInfo(types, {
    Field(node) {
      const field = types.getFieldDef();
      if (!field) return;
      const length = lengthOf(field, getArgumentValues(field, node, variables));
      if (length > 1) lengths.set(field.name, Math.max(length, lengths.get(field.name) ?? 0));
    },
  });
  visit(document, note);
  const longest = [...lengths].toSorted(([, a], [, b]) => b - a).slice(0, shown);
  return longest.map(([name, length]) => `${name} × ${length}`).join(', ');
}
