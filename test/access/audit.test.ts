import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../server/schema/schema.ts';
import { ask, overSse } from '../house/clients.ts';
import type { TestHouse } from '../house/house.ts';
import { extract, itemsOf } from '../house/run-items.ts';
import { story } from '../house/story.ts';
import { openGuardedHouse, type People } from './people.ts';

const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

describe('the audit', () => {
  let house: TestHouse;
  let people: People;
  beforeAll(async () => {
    ({ house, people } = await openGuardedHouse());
    await house.load('BEHAVIORS', story);
  });
  afterAll(() => house.close());

  const entriesOf = (action: string) =>
    house.database.prisma.auditEntry.findMany({ where: { action }, orderBy: { id: 'asc' } });

  it.each(mutations.map((field) => [field.name, field] as const))(
    'should note %s, also when it is refused',
    async (name, { args, type }) => {
      const given = args.filter(isRequiredArgument);
      const declared = given.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
      const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
      const within = 'getFields' in getNamedType(type) ? ' { __typename }' : '';
      const query = `mutation ${declared && `(${declared})`} { ${name}${passed && `(${passed})`}${within} }`;
      expect(await sendAs(people.vera, query, given)).toContain('FORBIDDEN');
      expect(await entriesOf(name)).toMatchObject([
        { principal: 'vera', role: 'VIEWER', outcome: 'REFUSED', code: 'FORBIDDEN' },
      ]);
    },
  );

  /** Sends a mutation with a made-up value for each argument; a file goes as a part of its own. */
  async function sendAs(bearer: string, query: string, args: readonly GraphQLArgument[]): Promise<string> {
    const variables = Object.fromEntries(args.map(({ name, type }) => [name, madeUp(type)]));
    const form = new FormData();
    form.set('operations', JSON.stringify({ query, variables }));
    const files = args.filter(({ type }) => getNamedType(type).name === 'File');
    form.set(
      'map',
      JSON.stringify(Object.fromEntries(files.map(({ name }) => [name, [`variables.${name}`]]))),
    );
    for (const { name } of files) form.set(name, new Blob(['x']), 'x.csv');
    const headers = { authorization: `Bearer ${bearer}`, 'x-graphql-yoga-csrf': '1' };
    return (await fetch(`${house.address}/graphql`, { method: 'POST', body: form, headers })).text();
  }

  function madeUp(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return madeUp(type.ofType);
    if (isListType(type)) return [];
    if (isEnumType(type)) return type.getValues()[0]?.name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(isRequiredInputField);
      return Object.fromEntries(fields.map((field) => [field.name, madeUp(field.type)]));
    }
    return (
      { Int: 1, Float: 1, Boolean: true, DateTime: '2026-01-01T00:00:00Z', Decimal: '1', File: null }[
        type.name
      ] ?? 'x'
    );
  }

  it('should say what was done, to what, and how it ended', async () => {
    const create = 'mutation { createCohort(name: "A", filter: {}) { id } }';
    const { data } = await ask(house.address, create, {}, people.ann);
    await ask(house.address, create, {}, people.ann);
    await ask(house.address, `mutation { deleteCohort(id: "${data.createCohort.id}") }`, {}, people.ben);
    const [, done, taken] = await entriesOf('createCohort');
    expect(done).toMatchObject({
      principal: 'ann',
      outcome: 'DONE',
      subject: data.createCohort.id,
      code: null,
    });
    expect(taken).toMatchObject({ principal: 'ann', outcome: 'REFUSED', code: 'NAME_TAKEN', subject: null });
    expect((await entriesOf('deleteCohort')).at(-1)).toMatchObject({
      principal: 'ben',
      role: 'ANALYST',
      outcome: 'DONE',
      subject: data.createCohort.id,
    });
    const price = 'model: "m", prompt: "1", completion: "2"';
    await ask(house.address, `mutation { setModelPrice(${price}) { model } }`, {}, people.ada);
    await ask(house.address, 'mutation { deleteModelPrice(model: "m") { model } }', {}, people.ada);
    for (const action of ['setModelPrice', 'deleteModelPrice'])
      expect((await entriesOf(action)).at(-1)).toMatchObject({ outcome: 'DONE', subject: 'm' });
  });

  it('should note a run that a subscription starts, and not who only goes on watching', async () => {
    const items = await itemsOf(overSse(house.address, extract, { userId: 'u1' }, people.ann));
    await itemsOf(overSse(house.address, extract, { userId: 'u1', after: items[0].cursor }, people.ann));
    expect(await entriesOf('extractEvents')).toMatchObject([
      { principal: 'ann', outcome: 'DONE', subject: 'u1' },
    ]);
    await expect(itemsOf(overSse(house.address, extract, { userId: 'nobody' }, people.ann))).rejects.toThrow(
      'NOT_FOUND',
    );
    expect((await entriesOf('extractEvents')).at(-1)).toMatchObject({
      outcome: 'REFUSED',
      code: 'NOT_FOUND',
    });
  });

  it('should note uploads and sign-ins', async () => {
    const begin = 'mutation { beginImport(kind: BEHAVIORS, fileName: "x.csv") { url import { id } } }';
    const { url, import: begun } = (await ask(house.address, begin, {}, people.ann)).data.beginImport;
    const headers = { authorization: `Bearer ${people.ann}`, 'content-type': 'text/csv' };
    await fetch(house.address + url, { method: 'POST', body: 'user_id,action,timestamp\n', headers });
    expect(await entriesOf('upload')).toMatchObject([
      { principal: 'ann', outcome: 'DONE', subject: begun.id },
    ]);
    const { authorization } = headers;
    const answer = await fetch(`${house.address}/session`, { method: 'POST', headers: { authorization } });
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    await fetch(`${house.address}/session`, { method: 'DELETE', headers: { cookie } });
    for (const action of ['sign in', 'sign out'])
      expect(await entriesOf(action)).toMatchObject([{ principal: 'ann', outcome: 'DONE' }]);
  });

  it('should hold no secret', async () => {
    await ask(
      house.address,
      'mutation { createAccessToken(name: "x", role: VIEWER) { secret } }',
      {},
      people.ada,
    );
    const { rows } = await house.database.pool.query('select e::text as row from audit_entry e');
    expect(JSON.stringify(rows)).not.toMatch(/cw[ps]?_|[0-9a-f]{64}/);
  });

  it('should be listed for admins, the newest first, by who, what, how and when', async () => {
    const list = async (filter: string) => {
      const query = `{ auditEntries(first: 100${filter}) { totalCount edges { node { id at principal role action subject outcome code } } } }`;
      const { data } = await ask(house.address, query, {}, people.ada);
      const nodes = data.auditEntries.edges.map(({ node }: { node: object }) => node);
      expect(data.auditEntries.totalCount).toBe(nodes.length);
      return nodes;
    };
    const all = await list('');
    expect(all.length).toBeGreaterThan(mutations.length);
    const ids = all.map(({ id }: { id: string }) => Number(id));
    expect(ids).toEqual(ids.toSorted((a: number, b: number) => b - a));
    expect(await list(', principal: "ben"')).toMatchObject([{ action: 'deleteCohort', principal: 'ben' }]);
    expect(await list(', action: "createCohort", outcome: DONE')).toHaveLength(1);
    const { at } = all[3];
    const [newer, older] = [await list(`, since: "${at}"`), await list(`, until: "${at}"`)];
    expect([...newer, ...older]).toEqual(all);
    expect(newer.length).toBeGreaterThanOrEqual(4);
  });
});
