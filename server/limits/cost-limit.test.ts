import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../schema/schema.ts';
import { tooCostly } from './cost-limit.ts';

/** What an operation costs: more than 0 is allowed. */
function costOf(text: string, variableValues: Record<string, unknown> = {}): unknown {
  const [error] = tooCostly({ schema, document: parse(text), variableValues, contextValue: {} }, 0);
  return error?.extensions.cost;
}

describe('the cost of an operation', () => {
  it('should be one for each field, times the length of the page it is on', () => {
    expect(costOf('{ settings { version model } }')).toBe(3);
    expect(costOf('{ users(first: 10) { edges { node { id } } } }')).toBe(1 + 10 * 3);
    expect(costOf('{ users(last: 10) { edges { node { id } } } }')).toBe(1 + 10 * 3);
    expect(costOf('{ users { edges { node { id } } } }')).toBe(1 + 50 * 3);
  });

  it('should be multiplied where lists stand in lists', () => {
    const nested =
      '{ users(first: 10) { edges { node { behaviors(first: 7) { edges { node { id } } } } } } }';
    expect(costOf(nested)).toBe(1 + 10 * (2 + 1 + 7 * 3));
    expect(costOf('{ graph(id: 1) { nodes { number } } }')).toBe(2 + 5);
    expect(costOf('{ graph(id: 1) { edges(numbers: [1, 2]) { number } } }')).toBe(2 + 2 + 2);
  });

  it('should be what the variables ask for, or their defaults', () => {
    const paged = 'query ($n: Int = 3) { users(first: $n) { edges { node { id } } } }';
    expect(costOf(paged)).toBe(1 + 3 * 3);
    expect(costOf(paged, { n: 200 })).toBe(1 + 200 * 3);
  });

  it('should count the users of a batch', () => {
    const batch = 'subscription ($ids: [ID!]) { extractEventsBatch(userIds: $ids) { __typename } }';
    const ids = Array.from({ length: 400 }, (_, at) => `u${at}`);
    expect(costOf(batch, { ids })).toBe(1 + 400 + 1);
  });

  it('should not be made less by what asks for nothing, or for less than nothing', () => {
    expect(costOf('{ users(first: 0) { edges { node { id } } } }')).toBe(1 + 3);
    expect(costOf('{ users(first: -1000) { edges { node { id } } } settings { version } }')).toBe(1 + 3 + 2);
  });

  it('should be no reason to read variables that do not fit', () => {
    const errors = tooCostly(
      {
        schema,
        document: parse('query ($n: Int) { users(first: $n) { totalCount } }'),
        variableValues: { n: 'x' },
        contextValue: {},
      },
      0,
    );
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringContaining('Variable "$n" got invalid value'),
    ]);
  });
});
