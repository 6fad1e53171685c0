import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../server/config.ts';
import { ask } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { refusalIn, ways } from './ways.ts';

const page = async (house: TestHouse) =>
  fetch(`${house.address}/graphql`, { headers: { accept: 'text/html' } });
const misspelt = '{ settings { versio } }';

describe('a server that hides its schema', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse({ INTROSPECTION: 'off', GRAPHIQL: 'off' });
  });
  afterAll(() => house.close());

  describe.each(ways)('over $name', ({ over }) => {
    it('should refuse introspection, and answer everything else', async () => {
      for (const query of [getIntrospectionQuery(), '{ __type(name: "Run") { name } }'])
        expect(refusalIn(await over(house.address, query))).toMatchObject({ code: 'INTROSPECTION_OFF' });
      const { data } = await over(house.address, '{ settings { __typename version } }');
      expect(data).toEqual({ settings: { __typename: 'Settings', version: 'test' } });
    });

    it('should not spell the names of fields that a client has wrong', async () => {
      const refusal = refusalIn(await over(house.address, misspelt));
      expect(refusal).toMatchObject({ message: 'Cannot query field "versio" on type "Settings".' });
    });

    it.each([
      ['a value of an enum', '{ runs(status: [QUEUE]) { totalCount } }', {}],
      ['a type', 'query ($status: [RunStatu!]) { runs(status: $status) { totalCount } }', {}],
      ['a fragment', 'subscription { followRun(runId: "x") { text } }', {}],
      [
        'a variable that is an enum',
        'query ($status: [RunStatus!]) { runs(status: $status) { totalCount } }',
        { status: ['QUEUE'] },
      ],
      [
        'a field of a variable',
        'mutation ($filter: CohortFilterInput!) { createCohort(name: "A", filter: $filter) { id } }',
        { filter: { ageFro: 1 } },
      ],
    ])('should not spell what a client means by %s', async (_what, query, variables) => {
      const message = String(refusalIn(await over(house.address, query, variables))?.message);
      expect(message).toMatch(/QUEUE|RunStatu|text|ageFro/);
      expect(message).not.toMatch(/did you mean|QUEUED|LlmChunk|ageFrom/i);
    });
  });

  it('should not show GraphiQL', async () => {
    const response = await page(house);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('GRAPHIQL=off');
  });
});

describe('a server that does not', () => {
  it('should be one that lets everybody in, unless it is told otherwise', () => {
    const shown = ({ INTROSPECTION, GRAPHIQL } = loadConfig({})) => [INTROSPECTION, GRAPHIQL];
    expect(shown()).toEqual(['on', 'on']);
    expect(shown(loadConfig({ ACCESS: 'tokens' }))).toEqual(['off', 'off']);
    expect(shown(loadConfig({ ACCESS: 'tokens', INTROSPECTION: 'on' }))).toEqual(['on', 'off']);
  });

  it('should show its schema, help with names, and show GraphiQL', async () => {
    const house = await openTestHouse();
    expect(await ask(house.address, getIntrospectionQuery())).not.toHaveProperty('errors');
    expect(refusalIn(await ask(house.address, misspelt))?.message).toContain('Did you mean "version"?');
    expect(await (await page(house)).text()).toContain('GraphiQL');
    await house.close();
  });
});
