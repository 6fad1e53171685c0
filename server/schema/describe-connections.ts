import { type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';

const args: Readonly<Record<string, string>> = {
  first: 'How many from the start, at most.',
  after: 'Only what lies behind this `endCursor`.',
  last: 'How many from the end, at most.',
  before: 'Only what lies before this `startCursor`.',
};

const fields: Readonly<Record<string, string>> = {
  edges: 'The entries of this page.',
  pageInfo: 'Where this page lies.',
  totalCount: 'Number of all entries; counted only when it is asked for.',
  node: 'The entry itself.',
  cursor: 'Names the place of the entry; opaque.',
  hasNextPage: 'True when there is more behind this page.',
  hasPreviousPage: 'True when there is more before this page.',
  startCursor: 'Place of the first entry; null on an empty page.',
  endCursor: 'Place of the last entry; null on an empty page.',
};

/** Describes what Relay's connection specification adds, which is the same everywhere. */
export function describeConnections(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    if (type.name === 'PageInfo') type.description ??= 'Where a page of a connection lies.';
    else if (type.name.endsWith('ConnectionEdge')) type.description ??= 'An entry of a connection.';
    else if (type.name.endsWith('Connection'))
      type.description ??= 'A page of entries (Relay cursor connections).';
    for (const field of Object.values(type.getFields())) describeField(field);
  }
  return schema;
}

function describeField(field: GraphQLField<unknown, unknown>): void {
  field.description ??= fields[field.name];
  for (const arg of field.args) arg.description ??= args[arg.name];
}
