import { blockFieldSuggestionsPlugin } from '@escape.tech/graphql-armor-block-field-suggestions';
import { GraphQLError, type ValidationRule } from 'graphql';
import type { LimitPlugin } from './limit-plugin.ts';

/**
 * Keeps the schema to those who have it: refuses `__schema` and `__type` with INTROSPECTION_OFF, and takes the "Did you
 * mean …?" out of other refusals, which would spell the schema name by name. `__typename` stays.
 */
export function hideSchema(): LimitPlugin {
  return {
    onPluginInit({ addPlugin }) {
      addPlugin(blockFieldSuggestionsPlugin({ mask: '' }));
    },
    onValidate({ addValidationRule }) {
      addValidationRule(noIntrospection);
    },
  };
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
