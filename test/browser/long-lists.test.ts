import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answer } from '../provider/behaviors.ts';
import { createGate } from '../provider/gate.ts';
import { type Provider, startProvider } from '../provider/provider.ts';
import { describePage } from './describe-page.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

const users = 100_000;
const lines = 12_000;

/** Elements of a page, however long its lists are. */
const mostElements = 2_000;

describePage('long lists', () => {
  let provider: Provider;
  let house: PageHouse;
  const gate = createGate();
  beforeAll(async () => {
    const thoughts = Array.from({ length: Math.ceil(lines / 40) }, (_, part) =>
      Array.from({ length: 40 }, (_unused, at) => `${part * 40 + at + 1}\n`).join(''),
    );
    provider = await startProvider(
      answer(['more 1\n', 'more 2\n', 'more 3\n'], { reasoning: thoughts, gate }),
    );
    house = await openPageHouse(1, { OPENAI_BASE_URL: provider.url });
    await house.database.pool.query(
      `insert into "user" (id, last_behavior_at)
       select 'long_' || lpad(n::text, 6, '0'), timestamptz '2025-12-01' - n * interval '1 minute'
       from generate_series(1, $1) n`,
      [users - 1],
    );
  });
  afterAll(async () => {
    await house?.close();
    await provider?.stop();
  });

  const elements = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length);

  it('should show any of 100,000 users, and hold those in sight', async () => {
    const { page, troubles } = await house.visit('/users');
    const table = page.getByRole('table', { name: 'Users' });
    await table.getByRole('link', { name: 'user_0001' }).waitFor();
    expect(await table.getAttribute('aria-rowcount')).toBe(String(users + 1));
    expect(await elements(page)).toBeLessThan(mostElements);

    await page.getByRole('button', { name: 'To the end of the list' }).click();
    const last = table.getByRole('row').filter({ hasText: 'long_099999' });
    await last.waitFor();
    expect(await last.getAttribute('aria-rowindex')).toBe(String(users + 1));
    await page.getByText(/–100000 of 100,000/).waitFor();
    expect(await elements(page)).toBeLessThan(mostElements);

    const area = page.locator('.virtual-table');
    await area.evaluate((element) => element.scrollTo({ top: element.scrollHeight / 2 }));
    await table
      .getByRole('link', { name: /long_0(49|50)\d{3}/ })
      .first()
      .waitFor();
    for (let press = 0; press < 20; press += 1) {
      await area.evaluate((element) => element.scrollBy({ top: element.clientHeight }));
      await expect.poll(() => table.getByRole('link').count()).toBeGreaterThan(5);
    }
    expect(await elements(page)).toBeLessThan(mostElements);

    await page.getByRole('button', { name: 'To the start of the list' }).click();
    await table.getByRole('link', { name: 'user_0001' }).waitFor();
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should hold the part in sight of a log of 12,000 lines, and follow its end only from there', async () => {
    const { page, troubles } = await house.visit('/users/user_0001');
    await page.getByRole('button', { name: 'Extract', exact: true }).click();
    const log = page.getByRole('region', { name: 'Live log' }).last();
    await log.getByText(`${lines}`, { exact: true }).waitFor({ timeout: 60_000 });
    expect(await elements(page)).toBeLessThan(mostElements);

    const area = page.locator('.log-text__scroll');
    const distance = () =>
      area.evaluate((element) => element.scrollHeight - element.scrollTop - element.clientHeight);
    const rows = () => area.getByText(/^[\d,]+ rows\./).textContent();
    gate.open();
    await log.getByText('more 1', { exact: true }).waitFor();
    await expect.poll(distance).toBeLessThan(24);

    await area.evaluate((element) => element.scrollTo({ top: 0 }));
    await log.getByText('1', { exact: true }).waitFor();
    expect(await elements(page)).toBeLessThan(mostElements);
    const before = await rows();
    gate.open();
    await expect.poll(rows).not.toBe(before);
    expect(await area.evaluate((element) => element.scrollTop)).toBe(0);

    await page.getByRole('button', { name: 'Follow the end' }).click();
    await log.getByText('more 2', { exact: true }).waitFor();
    gate.open();
    await log.getByText('more 3', { exact: true }).waitFor();
    await expect.poll(distance).toBeLessThan(24);
    expect(await elements(page)).toBeLessThan(mostElements);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});
