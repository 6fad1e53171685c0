import { describe, expect, it } from 'vitest';
import { unauthenticated } from '../../access/access.ts';
import { localPrincipal } from '../../access/principal.ts';
import { type ScrapeRule, whyNotScrape } from './scrape-rule.ts';

const request = (authorization?: string) => ({
  headers: authorization === undefined ? {} : { authorization },
});
const denial = unauthenticated('This is no token of this server.');
const closed: ScrapeRule = {
  token: 'scrape-me',
  admit: async (authorization) =>
    authorization === 'Bearer viewer' ? { principal: { id: 'anna', role: 'VIEWER' } } : denial,
};

describe('who may read the metrics', () => {
  it('should let the bearer of METRICS_TOKEN in, and nobody with something like it', async () => {
    expect(await whyNotScrape(request('Bearer scrape-me'), closed)).toBe(null);
    for (const wrong of ['Bearer scrape-m', 'Bearer scrape-mee', 'scrape-me', 'Bearer ', undefined])
      expect(await whyNotScrape(request(wrong), closed)).toBe(denial);
  });

  it('should let the bearer of any token of the node in, whatever the role', async () => {
    expect(await whyNotScrape(request('Bearer viewer'), closed)).toBe(null);
  });

  it('should let nobody in by an empty header where no METRICS_TOKEN is set', async () => {
    expect(await whyNotScrape(request('Bearer undefined'), { ...closed, token: undefined })).toBe(denial);
  });

  it('should let everybody in where there is no access control', async () => {
    const open = { token: undefined, admit: async () => ({ principal: localPrincipal }) };
    expect(await whyNotScrape(request(), open)).toBe(null);
  });
});
