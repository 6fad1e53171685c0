import type { PassAnswer, PassesWorld } from './passes.ts';

/** The requests of `/session`. The browser adds its cookie by itself, and no script can read it. */
export const sessionRequests: Pick<PassesWorld, 'renew' | 'signIn' | 'signOut'> = {
  renew: () => ask('POST', '/session/pass'),
  signIn: (token) => ask('POST', '/session', { authorization: `Bearer ${token}` }),
  async signOut() {
    await ask('DELETE', '/session');
  },
};

async function ask(method: string, path: string, headers: Record<string, string> = {}): Promise<PassAnswer> {
  try {
    const answer = await fetch(path, { method, headers, signal: AbortSignal.timeout(10_000) });
    if (answer.status === 401) return { kind: 'refused' };
    if (!answer.ok || answer.status === 204) return { kind: 'unreachable' };
    const { pass }: { pass?: unknown } = await answer.json();
    return typeof pass === 'string' ? { kind: 'pass', pass } : { kind: 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
}
