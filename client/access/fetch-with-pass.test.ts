import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchWithPass } from './fetch-with-pass.ts';
import { testPasses } from './testing.ts';

describe('fetch with a pass', () => {
  afterEach(() => vi.unstubAllGlobals());

  function answering(...statuses: number[]) {
    const asked: (string | null)[] = [];
    vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
      asked.push(new Headers(init.headers).get('authorization'));
      return new Response(String(init.body), { status: statuses.shift() ?? 500 });
    });
    return asked;
  }

  it('should send the same again once, with a new pass, when it is not let in', async () => {
    const asked = answering(401, 200);
    const response = await fetchWithPass(testPasses())('/graphql', { method: 'POST', body: 'all of it' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('all of it');
    expect(asked).toEqual(['Bearer old', 'Bearer new']);
  });

  it('should leave it at that', async () => {
    const asked = answering(401, 401, 200);
    expect((await fetchWithPass(testPasses())('/graphql')).status).toBe(401);
    expect(asked).toHaveLength(2);
  });

  it('should hand on every other answer', async () => {
    const asked = answering(503);
    expect((await fetchWithPass(testPasses())('/graphql')).status).toBe(503);
    expect(asked).toHaveLength(1);
  });
});
