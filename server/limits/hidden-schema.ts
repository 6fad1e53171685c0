import { type ExecutionResult, GraphQLError, type ValidationRule } from 'graphql';
import { isAsyncIterable } from 'graphql-yoga';
import type { LimitPlugin } from './limit-plugin.ts';

/**
 * Keeps the schema to those who have it: refuses `__schema` and `__type` with INTROSPECTION_OFF, and takes the "Did you
 * mean …?" out of other refusals, which would spell the schema name by name. `__typename` stays.
 */
export function hideSchema(): LimitPlugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(noIntrospection);
      return ({ result }) => withoutSuggestions(result);
    },
    // Variables are looked at no sooner.
    onExecute: () => ({ onExecuteDone: ({ result }) => withoutSuggestions(errorsOf(result)) }),
    onSubscribe: () => ({ onSubscribeResult: ({ result }) => withoutSuggestions(errorsOf(result)) }),
  };
}

const errorsOf = (result: ExecutionResult | AsyncIterable<unknown>): readonly Error[] =>
  isAsyncIterable(result) ? [] : (result.errors ?? []);

/** Takes out what graphql-js suggests, which stands at the end: ` Did you mean the enum value "A" or "B"?`. */
function withoutSuggestions(errors: readonly Error[]): void {
  for (const error of errors) error.message = error.message.replace(/ Did you mean .*"\?$/s, '');
}

const noIntrospection: ValidationRule = (context) => ({
  Field(node) {
    const { value } = node.name;
    if (value !== '__schema' && value !== '__type') return;
    const message = `This server does not show its schema (INTROSPECTION=off): ${value} is refused.`;
    context.reportError(
      new GraphQLError(message, { nodes: node, extensions: { code: 'INTROSPECTION_OFF' } }),
    );
  },
});
