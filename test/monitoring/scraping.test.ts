import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../house/house.ts';

const token = 'a token for scraping';

describe('a node that lets in only who has a token', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse({ ACCESS: 'tokens', METRICS_TOKEN: token });
  });
  afterAll(() => house.close());

  const get = (path: string, bearer?: string) =>
    fetch(
      house.address + path,
      bearer === undefined ? {} : { headers: { authorization: `Bearer ${bearer}` } },
    );

  it('should show its metrics to the bearer of METRICS_TOKEN, and to nobody without a token', async () => {
    const shown = await get('/metrics', token);
    expect(shown.status).toBe(200);
    expect(await shown.text()).toContain('causeway_build_info{version="test"} 1');
    for (const refused of [await get('/metrics'), await get('/metrics', `${token}!`)]) {
      expect(refused.status).toBe(401);
      expect(await refused.text()).not.toContain('causeway_');
    }
  });

  it('should open nothing else to that token', async () => {
    const response = await fetch(`${house.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ settings { version } }' }),
    });
    expect(response.status).toBe(401);
  });

  it('should tell a load balancer without a token whether it lives and is ready', async () => {
    expect((await get('/health')).status).toBe(200);
    expect(await (await get('/ready')).json()).toEqual({ status: 'ready' });
  });
});
