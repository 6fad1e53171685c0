import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../config.ts';

const url = 'https://receiver.example/alerts';
const secretOf = (bytes: number) => `whsec_${Buffer.alloc(bytes, 7).toString('base64')}`;

describe('the settings of the webhook', () => {
  it('should take an address with a key, with or without the prefix', () => {
    for (const secret of [secretOf(24), secretOf(64), secretOf(32).slice('whsec_'.length)])
      expect(loadConfig({ ALERT_WEBHOOK_URL: url, ALERT_WEBHOOK_SECRET: secret })).toMatchObject({
        ALERT_WEBHOOK_SECRET: secret,
      });
  });

  it('should not send what nobody can tell from a forgery', () => {
    expect(() => loadConfig({ ALERT_WEBHOOK_URL: url })).toThrow('ALERT_WEBHOOK_SECRET: needed');
  });

  it.each(['', 'secret', secretOf(23), secretOf(65), `${secretOf(24)}!`])(
    'should refuse the key “%s”',
    (secret) => {
      expect(() => loadConfig({ ALERT_WEBHOOK_URL: url, ALERT_WEBHOOK_SECRET: secret })).toThrow(
        'ALERT_WEBHOOK_SECRET',
      );
    },
  );

  it('should refuse an address that is not of the web', () => {
    const settings = { ALERT_WEBHOOK_URL: 'file:///etc/passwd', ALERT_WEBHOOK_SECRET: secretOf(32) };
    expect(() => loadConfig(settings)).toThrow('ALERT_WEBHOOK_URL');
  });
});
