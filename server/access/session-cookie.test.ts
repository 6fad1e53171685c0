import { describe, expect, it } from 'vitest';
import { clearedCookie, readCookie, sessionCookie } from './session-cookie.ts';

describe('the cookie of a session', () => {
  it('should be read back among others', () => {
    const [pair = ''] = sessionCookie('cws_x', 60, false).split(';');
    expect(readCookie(`theme=dark; ${pair}; other=1`)).toBe('cws_x');
  });

  it.each([undefined, '', 'theme=dark', 'xcauseway_session=a'])('should not be seen in %j', (header) => {
    expect(readCookie(header)).toBeNull();
  });

  it('should go over HTTPS alone where there is HTTPS, also when it is taken away', () => {
    for (const cookie of [sessionCookie('cws_x', 60, true), clearedCookie(true)])
      expect(cookie).toMatch(/; HttpOnly; SameSite=Strict; Secure$/);
  });
});
