import { readFile } from 'node:fs/promises';
import {
  type GraphQLArgument,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  parse,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { printedSchema, schemaFile } from './print.ts';
import { schema } from './schema.ts';

describe('schema', () => {
  it('should be the one that is committed: run `npm run schema`', async () => {
    expect(await readFile(schemaFile, 'utf8')).toBe(printedSchema());
  });

  it('should describe every type, field, argument and enum value', () => {
    expect(undescribed()).toEqual([]);
  });

  it('should name the subscription and the union as they are promised', () => {
    expect(String(schema.getSubscriptionType()?.getFields().extractEvents?.type)).toBe('RunItem!');
    expect(printedSchema()).toContain('union RunItem = Done | Error | LlmChunk | Progress');
  });

  it('should let one query select every field of all members of the union, without aliases', () => {
    const union = schema.getType('RunItem');
    if (union === undefined || !('getTypes' in union)) throw new Error('RunItem is no union.');
    const parts = union
      .getTypes()
      .map((type) => `... on ${type.name} { ${Object.values(type.getFields()).map(selection).join(' ')} }`);
    const query = parse(`subscription { extractEvents(userId: "u") { __typename ${parts.join(' ')} } }`);
    expect(validate(schema, query)).toEqual([]);
  });
});

/** A field with, for an object, the least that may be selected of it. */
function selection({ name, type }: { name: string; type: { toString(): string } }): string {
  const named = schema.getType(type.toString().replace(/[[\]!]/g, ''));
  return isObjectType(named) ? `${name} { __typename }` : name;
}

function undescribed(): string[] {
  const builtIn = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !(isScalarType(type) && builtIn.has(type.name)))
    .flatMap((type) => {
      const missing = type.description ? [] : [type.name];
      if (isEnumType(type))
        return [
          ...missing,
          ...type.getValues().flatMap((value) => (value.description ? [] : [`${type.name}.${value.name}`])),
        ];
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return missing;
      const fields = Object.values(type.getFields()).flatMap((field) => {
        const place = `${type.name}.${field.name}`;
        const args: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
        const bare = args.filter(({ description }) => !description).map(({ name }) => `${place}(${name})`);
        return [...(field.description ? [] : [place]), ...bare];
      });
      return [...missing, ...fields];
    });
}
