import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';

describe('security headers', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  it('should stand on every answer, whatever it is', async () => {
    const html = { headers: { accept: 'text/html' } };
    const answers = await Promise.all([
      fetch(house.address),
      fetch(`${house.address}/graphql`, html),
      fetch(`${house.address}/health`),
      fetch(`${house.address}/export/events.csv`),
      fetch(`${house.address}/import/none`, { method: 'POST' }),
      fetch(`${house.address}/nowhere`, { method: 'DELETE' }),
      fetch(house.address, { headers: { origin: 'https://evil.example' } }),
      post(house.address, { query: '{ settings { version } }' }, 'application/json'),
      post(
        house.address,
        { query: 'subscription { followRun(runId: "x") { __typename } }' },
        'text/event-stream',
      ),
      post(house.address, { query: '{' }, 'application/json'),
    ]);
    for (const { headers, url } of answers) {
      expect(headers.get('x-content-type-options'), url).toBe('nosniff');
      expect(headers.get('x-frame-options'), url).toBe('DENY');
      expect(headers.get('referrer-policy'), url).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy'), url).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy'), url).toBe('same-origin');
      expect(headers.get('content-security-policy'), url).toMatch(
        /^default-src 'none'; .*frame-ancestors 'none'/,
      );
      expect(headers.get('strict-transport-security'), url).toBeNull();
      expect(headers.get('x-powered-by'), url).toBeNull();
    }
    await Promise.all(answers.map(({ body }) => body?.cancel()));
  });

  it('should let no page run a script that is not its own', async () => {
    const policies = await Promise.all(
      ['/', '/graphql'].map(async (path) => {
        const response = await fetch(house.address + path, { headers: { accept: 'text/html' } });
        await response.body?.cancel();
        return response.headers.get('content-security-policy') ?? '';
      }),
    );
    for (const policy of policies) {
      expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
      expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
    }
    expect(policies[1]).toMatch(/script-src 'sha256-[^']+';/);
  });

  it('should ask for HTTPS ever after where a proxy speaks it, and there alone', async () => {
    const proxied = await openTestHouse({ BEHIND_PROXY: '1' }, house.database);
    const { headers } = await fetch(`${proxied.address}/health`);
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
    await proxied.stop();
  });
});
