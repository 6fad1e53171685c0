import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { expireIn, followed, giveToken, openGuardedHouse, type People, quietRun } from './people.ts';

describe('a browser’s session', () => {
  let house: TestHouse;
  let people: People;
  beforeAll(async () => {
    ({ house, people } = await openGuardedHouse({ PASS_MINUTES: '15' }));
  });
  afterAll(() => house.close());

  const send = (method: string, path: string, headers: Record<string, string> = {}, at = house) =>
    fetch(at.address + path, { method, headers });
  const signIn = (token: string, at = house) =>
    send('POST', '/session', { authorization: `Bearer ${token}` }, at);

  async function signedIn(token: string) {
    const answer = await signIn(token);
    expect(answer.status).toBe(201);
    const [cookie = '', ...attributes] = (answer.headers.get('set-cookie') ?? '').split('; ');
    return { cookie, attributes, ...(await answer.json()) };
  }

  it('should be opened with a token, in a cookie that scripts cannot read and other sites do not send', async () => {
    const { cookie, attributes, pass, until } = await signedIn(people.ann);
    expect(cookie).toMatch(/^causeway_session=cws_[\w-]{43}$/);
    expect(attributes).toEqual([
      expect.stringMatching(/^Max-Age=\d+$/),
      'Path=/session',
      'HttpOnly',
      'SameSite=Strict',
    ]);
    expect(pass).toMatch(/^cwp_/);
    const left = Date.parse(until) - Date.now();
    expect(left).toBeLessThanOrEqual(900_000);
    expect(left).toBeGreaterThan(800_000);
    expect((await ask(house.address, '{ me { name role } }', {}, pass)).data.me).toEqual({
      name: 'ann',
      role: 'ANALYST',
    });
  });

  it('should give new passes for the cookie, which is good for nothing else', async () => {
    const { cookie } = await signedIn(people.ann);
    const { pass } = await (await send('POST', '/session/pass', { cookie })).json();
    expect((await ask(house.address, '{ me { name } }', {}, pass)).data.me.name).toBe('ann');
    for (const path of ['/graphql?query={me{name}}', '/export/events.csv'])
      expect((await send('GET', path, { cookie })).status).toBe(401);
    const secret = cookie.split('=')[1] ?? '';
    expect((await ask(house.address, '{ me { name } }', {}, secret)).errors?.[0]?.extensions?.code).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('should not be opened with a pass, a wrong, an expired or a revoked token', async () => {
    const { pass } = await signedIn(people.ann);
    const expired = await giveToken(house, 'eve', 'ADMIN');
    await expireIn(house, expired.id, -1);
    for (const secret of [pass, 'cw_nothing', '', expired.secret]) {
      const answer = await signIn(secret);
      expect(answer.status, secret).toBe(401);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    expect((await send('POST', '/session/pass')).status).toBe(401);
    expect((await send('POST', '/session/pass', { cookie: 'causeway_session=cws_nothing' })).status).toBe(
      401,
    );
  });

  it('should end when its browser signs out: no new pass, the old ones good for nothing, streams cut', async () => {
    const { cookie, pass } = await signedIn(people.vera);
    const stream = followed(house, await quietRun(house), pass);
    expect(await stream.next()).toMatchObject({ value: { data: { item: { __typename: 'LlmChunk' } } } });
    const end = stream.next().then(
      ({ done }) => done,
      () => true, // cut
    );
    const answer = await send('DELETE', '/session', { cookie });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toContain('causeway_session=; Max-Age=0');
    expect(await end).toBe(true);
    expect((await send('POST', '/session/pass', { cookie })).status).toBe(401);
    expect((await ask(house.address, '{ me { name } }', {}, pass)).errors).toHaveLength(1);
  });

  it('should end when the token that opened it is revoked', async () => {
    const { id, secret } = await giveToken(house, 'eve', 'VIEWER');
    const { cookie, pass } = await signedIn(secret);
    const revoke = 'mutation ($id: ID!) { revokeAccessToken(id: $id) { id } }';
    await ask(house.address, revoke, { id: String(id) }, people.ada);
    expect((await send('POST', '/session/pass', { cookie })).status).toBe(401);
    expect((await ask(house.address, '{ me { name } }', {}, pass)).errors).toHaveLength(1);
  });

  it('should outlive its passes, of which expired ones are forgotten', async () => {
    const { cookie, pass } = await signedIn(people.vera);
    await house.database.pool.query(`update session_pass set until = now() - interval '1 second'`);
    const { errors } = await ask(house.address, '{ me { name } }', {}, pass);
    expect(errors?.[0]).toMatchObject({ message: 'This pass has expired.' });
    expect((await send('POST', '/session/pass', { cookie })).status).toBe(200);
    expect(await house.database.prisma.sessionPass.count()).toBe(1);
  });

  it('should not be offered where everybody is let in, and should be for HTTPS alone behind a proxy', async () => {
    const open = await openTestHouse({}, house.database);
    expect(await (await send('GET', '/session', {}, open)).json()).toEqual({ access: 'open' });
    expect((await signIn(people.ann, open)).status).toBe(404);
    await open.stop();
    const behind = await openTestHouse({ ACCESS: 'tokens', BEHIND_PROXY: '1' }, house.database);
    expect((await signIn(people.ann, behind)).headers.get('set-cookie')).toMatch(/; Secure$/);
    const plain = { authorization: `Bearer ${people.ann}`, 'x-forwarded-proto': 'http' };
    const answer = await send('POST', '/session', plain, behind);
    expect(answer.headers.get('set-cookie')).toMatch(/; SameSite=Strict$/);
    await behind.stop();
  });

  it('should be asked for by its own paths and methods', async () => {
    expect((await send('PUT', '/session')).status).toBe(405);
    expect((await send('GET', '/session/pass')).status).toBe(405);
    expect((await send('POST', '/session/else')).status).toBe(404);
    const foreign = { authorization: `Bearer ${people.ann}`, origin: 'https://evil.example' };
    expect((await send('POST', '/session', foreign)).status).toBe(403);
  });
});
