import { describe, expect, it } from 'vitest';
import { localPrincipal } from '../../access/principal.ts';
import { mayScrape, type ScrapeRule } from './may-scrape.ts';

const request = (authorization?: string) => ({
  headers: authorization === undefined ? {} : { authorization },
});
const closed: ScrapeRule = {
  token: 'scrape-me',
  admit: async (authorization) =>
    authorization === 'Bearer viewer'
      ? { principal: { id: 'anna', role: 'VIEWER' } }
      : { denied: 'This is no token of this server.' },
};

describe('mayScrape', () => {
  it('should let the bearer of METRICS_TOKEN in, and nobody with something like it', async () => {
    expect(await mayScrape(request('Bearer scrape-me'), closed)).toBe(true);
    for (const wrong of ['Bearer scrape-m', 'Bearer scrape-mee', 'scrape-me', 'Bearer ', undefined])
      expect(await mayScrape(request(wrong), closed)).toBe(false);
  });

  it('should let the bearer of any token of the node in, whatever the role', async () => {
    expect(await mayScrape(request('Bearer viewer'), closed)).toBe(true);
  });

  it('should let nobody in by an empty header where no METRICS_TOKEN is set', async () => {
    expect(await mayScrape(request('Bearer undefined'), { ...closed, token: undefined })).toBe(false);
  });

  it('should let everybody in where there is no access control', async () => {
    const open = { token: undefined, admit: async () => ({ principal: localPrincipal }) };
    expect(await mayScrape(request(), open)).toBe(true);
  });
});
