import { readFileSync } from 'node:fs';
import { getIntrospectionQuery } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../server/config.ts';
import { firstOperation } from '../../server/http/graphiql.ts';
import { tooCostly } from '../../server/limits/cost-limit.ts';
import { limitPlugins } from '../../server/limits/plugins.ts';
import type { Context } from '../../server/schema/context.ts';
import { schema } from '../../server/schema/schema.ts';
import { clientDocuments } from './client-documents.ts';
import { sampleVariables } from './sample-variables.ts';

const config = loadConfig({});
const yoga = createYoga<Record<string, never>, Context>({ schema, plugins: limitPlugins(config) });

/** What the limits as they are by default have against an operation. */
function objections(text: string): readonly string[] {
  const { parse, validate } = yoga.getEnveloped({});
  const document = parse(text);
  const variableValues = sampleVariables(schema, document);
  const asked = { schema, document, variableValues, contextValue: {} };
  return [...validate(schema, document), ...tooCostly(asked, config.MAX_QUERY_COST)].map(
    ({ message }) => message,
  );
}

const readme = readFileSync('README.md', 'utf8');
const examples = [...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, text = '']) => text);

/** As GraphiQL, gql.tada and GraphQL Code Generator ask for the schema. */
const introspection = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});

describe('the limits by default', () => {
  it.each(clientDocuments())('should let the page ask $name', ({ text }) => {
    expect(objections(text)).toEqual([]);
  });

  it('should let tools ask for the schema, and readers try the examples', () => {
    for (const text of [introspection, firstOperation, ...examples])
      expect(objections(text), text).toEqual([]);
    expect(examples.length).toBeGreaterThan(2);
  });

  it('should not be of the kind that lets everything pass', () => {
    expect(objections('{ users(first: 100000) { edges { node { id } } } }')).toHaveLength(1);
  });
});
