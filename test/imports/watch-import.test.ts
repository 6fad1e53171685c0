import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, overSse, overWebSocket } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { refusalOf } from '../house/run-items.ts';

const progress =
  'subscription ($id: ID!) { importProgress(id: $id) { id status rows added rejected dryRun message } }';

describe('an import that is watched', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  const begin = async (variables: object = {}) => {
    const query = `mutation ($mapping: [ColumnMapping!], $dryRun: Boolean) {
      beginImport(kind: BEHAVIORS, fileName: "log.csv", mapping: $mapping, dryRun: $dryRun) { url import { id status } } }`;
    const { data } = await ask(house.address, query, { ...variables });
    return { id: data.beginImport.import.id, url: house.address + data.beginImport.url };
  };
  const post = (url: string, body: string) =>
    fetch(url, { method: 'POST', body, headers: { 'content-type': 'text/csv' } });

  it.each([
    ['server-sent events', overSse],
    ['graphql-ws', overWebSocket],
  ])('should tell how far it is up to its end, over %s', async (_name, subscribe) => {
    const { id, url } = await begin();
    const seen: string[] = [];
    for await (const { data } of subscribe(house.address, progress, { id })) {
      seen.push(data.importProgress.status);
      if (seen.length === 1)
        await post(url, `user_id,action,timestamp\n${_name},browse,2026-01-15 10:00\nu1,,\n`);
      if (data.importProgress.status === 'FINISHED')
        expect(data.importProgress).toMatchObject({ rows: 2, added: 1, rejected: 1 });
    }
    expect(seen[0]).toBe('WAITING');
    expect(seen.at(-1)).toBe('FINISHED');
  });

  it('should take the mapping and the dry run that it was announced with', async () => {
    const mapping = [
      { column: 3, field: 'user_id' },
      { column: 1, field: 'action' },
      { column: 2, field: 'timestamp' },
    ];
    const { url } = await begin({ mapping, dryRun: true });
    expect(await (await post(url, 'x,y,z\nbrowse,2026-01-15 10:00,w9\n')).json()).toMatchObject({
      status: 'FINISHED',
      added: 1,
    });
    expect(await house.database.prisma.user.count({ where: { id: 'w9' } })).toBe(0);
    const real = await begin({ mapping });
    await post(real.url, 'x,y,z\nbrowse,2026-01-15 10:00,w9\n');
    expect(await house.database.prisma.user.count({ where: { id: 'w9' } })).toBe(1);
  });

  it('should be cancelled before its file comes, which is then refused', async () => {
    const { id, url } = await begin();
    const { data } = await ask(house.address, 'mutation ($id: ID!) { cancelImport(id: $id) { status } }', {
      id,
    });
    expect(data.cancelImport.status).toBe('CANCELLED');
    expect((await post(url, 'user_id,action,timestamp\n')).status).toBe(404);
    const items = [];
    for await (const { data } of overSse(house.address, progress, { id }))
      items.push(data.importProgress.status);
    expect(items).toEqual(['CANCELLED']);
  });

  it('should say of each refused row why, as a code with what it is about, too', async () => {
    await house.load(
      'BEHAVIORS',
      'user_id,action,timestamp,duration\nu1,a,never,\nu1,a,2026-01-15 10:00,-5\nu1,a\n',
    );
    const query =
      '{ imports(first: 1) { edges { node { errors(first: 5) { edges { node { code values reason } } } } } } }';
    const { data } = await ask(house.address, query);
    expect(data.imports.edges[0].node.errors.edges.map(({ node }: { node: object }) => node)).toEqual([
      { code: 'NO_SUCH_TIME', values: ['never'], reason: '"never" is not a time between 1970 and 2100.' },
      {
        code: 'NO_NUMBER',
        values: ['-5', '2147483647'],
        reason: '"-5" is not a whole number from 0 to 2147483647.',
      },
      {
        code: 'TOO_FEW_CELLS',
        values: ['2', '4'],
        reason: 'The row has too few cells: 2 where the header has 4.',
      },
    ]);
  });

  it('should be refused when there is none', async () => {
    expect(await refusalOf(overSse(house.address, progress, { id: '77777' }))).toBe('NOT_FOUND');
    const { errors } = await ask(house.address, 'mutation { undoImport(id: "77777") { id } }');
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});
