import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  typeFromAST,
} from 'graphql';

/** What the lists of the page ask for, at most, by a variable. */
const longestPage = 50;

const scalars: Readonly<Record<string, unknown>> = {
  Int: longestPage,
  Float: 1,
  Boolean: true,
  String: 'x',
  ID: '1',
  DateTime: '2026-01-15T02:00:00.000Z',
  Decimal: '0.15',
  File: { name: 'x.csv', stream: () => undefined },
};

/** Variables that a document's operations can be asked with: what it requires, and every number. */
export function sampleVariables(schema: GraphQLSchema, document: DocumentNode): Record<string, unknown> {
  const variables = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
  return Object.fromEntries(
    variables.flatMap(({ variable, type: node }) => {
      const type = typeFromAST(schema, node);
      if (!isInputType(type)) throw new Error(`$${variable.name.value} has no input type.`);
      const needed = isNonNullType(type) || type.toString() === 'Int';
      return needed ? [[variable.name.value, sampleOf(type)]] : [];
    }),
  );
}

function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return scalars[type.name];
  const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(required.map((field) => [field.name, sampleOf(field.type)]));
}
