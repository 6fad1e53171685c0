import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../server/config.ts';
import { ask, post } from '../house/clients.ts';
import type { TestHouse } from '../house/house.ts';
import { refusalOf } from '../house/run-items.ts';
import { story } from '../house/story.ts';
import { expireIn, followed, giveToken, openGuardedHouse, type People } from './people.ts';

const version = '{ settings { version access } me { name role } }';

describe('access over HTTP', () => {
  let house: TestHouse;
  let people: People;
  beforeAll(async () => {
    ({ house, people } = await openGuardedHouse());
    await house.load('BEHAVIORS', story);
  });
  afterAll(() => house.close());

  it('should let in who bears a token, and say who that is', async () => {
    expect(await ask(house.address, version, {}, people.vera)).toEqual({
      data: { settings: { version: 'test', access: 'TOKENS' }, me: { name: 'vera', role: 'VIEWER' } },
    });
  });

  it('should answer 401 to everybody else, whatever they ask for', async () => {
    const expired = await giveToken(house, 'eve', 'ADMIN');
    await expireIn(house, expired.id, -1);
    const revoked = await giveToken(house, 'eve', 'ADMIN');
    await ask(
      house.address,
      'mutation ($id: ID!) { revokeAccessToken(id: $id) { revokedAt } }',
      { id: String(revoked.id) },
      people.ada,
    );
    const wrong = [undefined, '', 'cw_', `${people.ada}x`, expired.secret, revoked.secret];
    for (const bearer of wrong) {
      const answer = await post(house.address, { query: version }, 'application/json', { bearer });
      expect(answer.status, bearer).toBe(401);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
      const headers: Record<string, string> = bearer ? { authorization: `Bearer ${bearer}` } : {};
      for (const path of ['/export/events.csv', '/import/nothing', '/graphql?query={__typename}'])
        expect((await fetch(house.address + path, { headers })).status, path).toBe(401);
    }
    const stream = await post(house.address, { query: 'subscription { x }' }, 'text/event-stream');
    expect(stream.status).toBe(401);
  });

  it('should let everybody have the page, its health, and how to sign in', async () => {
    expect(await (await fetch(`${house.address}/session`)).json()).toEqual({ access: 'tokens' });
    expect((await fetch(`${house.address}/health`)).status).toBe(200);
    expect((await fetch(`${house.address}/`)).status).not.toBe(401);
  });

  it('should let a role do what the ones before it may, and no more', async () => {
    const extraction = 'mutation { startExtraction(userId: "u1") { id } }';
    const tokens = '{ accessTokens(first: 1) { edges { node { name } } } }';
    const codeOf = async (query: string, bearer: string) =>
      (await ask(house.address, query, {}, bearer)).errors?.[0]?.extensions?.code ?? 'DONE';
    expect(await codeOf(extraction, people.vera)).toBe('FORBIDDEN');
    expect(await codeOf(extraction, people.ann)).toBe('DONE');
    expect(await codeOf(tokens, people.ann)).toBe('FORBIDDEN');
    expect(await codeOf('{ auditEntries { totalCount } }', people.ann)).toBe('FORBIDDEN');
    expect(await codeOf(tokens, people.ada)).toBe('DONE');
    expect(
      await codeOf('mutation { createAccessToken(name: "x", role: ADMIN) { secret } }', people.ann),
    ).toBe('FORBIDDEN');
  });

  it.each([
    'extractEvents(userId: "u1")',
    'extractEventsBatch(userIds: ["u1"])',
    'tagCatalog(kind: APPS)',
    'summarizeUser(userId: "u1")',
    'minePatterns',
    'generateGraph',
    'answerQuestion(graphId: "1", text: "?")',
  ])('should not let a viewer start %s', async (field) => {
    const runs = await house.database.prisma.run.count();
    const query = `subscription { ${field} { __typename } }`;
    const answer = await post(house.address, { query }, 'text/event-stream', { bearer: people.vera });
    expect(await answer.text()).toContain('FORBIDDEN');
    expect(await house.database.prisma.run.count()).toBe(runs);
  });

  it('should let a viewer follow what others started', async () => {
    const { id } = await house.database.prisma.run.findFirstOrThrow({ where: { kind: 'extractEvents' } });
    expect(await refusalOf(followed(house, id, people.vera))).toBeUndefined();
  });

  it('should let an admin make tokens that are told once, kept as a hash, and revoked', async () => {
    const made = await ask(
      house.address,
      'mutation { createAccessToken(name: " Li Wei ", role: ANALYST, days: 90) { secret token { id name role expiresAt lastUsedAt } } }',
      {},
      people.ada,
    );
    const { secret, token } = made.data.createAccessToken;
    expect(token).toMatchObject({ name: 'Li Wei', role: 'ANALYST', lastUsedAt: null });
    expect(Date.parse(token.expiresAt) - Date.now()).toBeGreaterThan(89 * 86_400_000);
    const { rows } = await house.database.pool.query('select t::text as row from access_token t');
    expect(JSON.stringify(rows)).not.toContain(secret.slice(3));
    expect((await ask(house.address, '{ me { name } }', {}, secret)).data).toEqual({
      me: { name: 'Li Wei' },
    });
    const listed = await ask(
      house.address,
      '{ accessTokens(first: 1) { totalCount edges { node { id name lastUsedAt revokedAt } } } }',
      {},
      people.ada,
    );
    expect(listed.data.accessTokens.edges[0].node).toMatchObject({
      id: token.id,
      lastUsedAt: expect.any(String),
      revokedAt: null,
    });
    expect(JSON.stringify(listed)).not.toMatch(/cw_|[0-9a-f]{64}/);
  });

  it.each([
    'createAccessToken(name: " ", role: VIEWER) { secret }',
    'createAccessToken(name: "x", role: VIEWER, days: 0) { secret }',
    'revokeAccessToken(id: "999999") { id }',
  ])('should refuse %s', async (field) => {
    const { errors } = await ask(house.address, `mutation { ${field} }`, {}, people.ada);
    expect(errors?.[0]?.extensions?.code).toMatch(/BAD_USER_INPUT|NOT_FOUND/);
  });

  /** The status of a query with just these headers, which fetch would not let a test choose. */
  function statusOf(headers: Record<string, string>, address = house.address): Promise<number> {
    return new Promise((resolve, reject) => {
      const body = JSON.stringify({ query: '{ me { name } }' });
      const authorization = `Bearer ${people.vera}`;
      const sent = request(
        `${address}/graphql`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization, ...headers },
        },
        (response) => resolve(response.resume().statusCode ?? 0),
      );
      sent.on('error', reject).end(body);
    });
  }

  it('should be reachable by other names and through a proxy, and only by pages of its own', async () => {
    const proxied = { host: 'causeway.example', 'x-forwarded-for': '1.2.3.4' };
    expect(await statusOf(proxied)).toBe(200);
    expect(await statusOf({ ...proxied, origin: 'https://causeway.example' })).toBe(200);
    expect(await statusOf({ ...proxied, origin: 'https://evil.example' })).toBe(403);
    const forged = { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' };
    expect(await statusOf(forged)).toBe(403);
  });

  it('should take a proxy’s word for the host only where the settings say that there is one', async () => {
    const { house: behind, people: others } = await openGuardedHouse({ BEHIND_PROXY: '1' });
    const own = { 'x-forwarded-host': 'causeway.example', authorization: `Bearer ${others.vera}` };
    expect(await statusOf({ ...own, origin: 'https://causeway.example' }, behind.address)).toBe(200);
    expect(await statusOf({ ...own, origin: behind.address }, behind.address)).toBe(403);
    await behind.close();
  });

  it('should bind to an address that others can reach only with tokens', () => {
    expect(() => loadConfig({ HOST: '0.0.0.0' })).toThrow(/HOST: only loopback.*ACCESS=tokens/);
    expect(loadConfig({ HOST: '0.0.0.0', ACCESS: 'tokens' }).HOST).toBe('0.0.0.0');
    expect(() => loadConfig({ ACCESS: 'nobody' })).toThrow(/ACCESS/);
  });
});
