import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePage } from './describe-page.ts';
import { findViolations } from './find-violations.ts';
import { storeMonitored } from './monitored.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

describePage('the page Monitoring', () => {
  let house: PageHouse;

  beforeAll(async () => {
    // Alerts stay as they were stored: nobody looks at the thresholds meanwhile.
    house = await openPageHouse(3, { ALERT_CHECK_MS: '86400000', LLM_TOKENS_PER_DAY: '100000' });
  });
  afterAll(() => house?.close());

  const card = (page: Page, title: string) =>
    page.getByRole('list', { name: 'Key figures' }).getByRole('listitem').filter({ hasText: title });

  it('should say what to do where nothing has run yet', async () => {
    const { page, troubles } = await house.visit('/monitoring');
    await page.getByText('Nothing ran in this period.').waitFor();
    await page.getByRole('tab', { name: 'Alerts' }).click();
    await page.getByText('No alert has been raised.').waitFor();
    expect(await findViolations(page, 'main')).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  describe('once something has run', () => {
    beforeAll(() => storeMonitored(house.database));

    it('should show the figures beside what they should be, and say in words where they are not', async () => {
      const { page, troubles } = await house.visit('/monitoring');
      // Within 24 hours: 2 finished, 1 failed, 1 cancelled; 2 calls of 5 complete, one of them not streamed.
      const runs = card(page, 'Runs that succeeded');
      await runs.getByText('66.6 %').waitFor();
      await runs.getByText('2 of 3 runs').waitFor();
      await runs.getByText('1 cancelled').waitFor();
      await runs.getByLabel('beyond the limit').waitFor();
      await card(page, 'Calls that succeeded').getByText('40 %').waitFor();
      await card(page, 'Duration of calls').getByText('median 95.0 s').waitFor();
      await card(page, 'Streamed calls').getByText('1 call was not streamed').waitFor();
      await card(page, 'Budget: tokens in 24 hours').getByLabel('within the limit').waitFor();
      await page.getByRole('alert').getByText('1 call was not streamed.').waitFor();
      await page.getByText('30 days', { exact: true }).click();
      await runs.getByText('40 of 41 runs').waitFor();
      expect(new URL(page.url()).search).toBe('?period=LAST_30_DAYS');
      expect(troubles).toEqual([]);
      await page.context().close();
    });

    it('should show the use by day as a chart, and the same as a table', async () => {
      const { page, troubles } = await house.visit('/monitoring?period=LAST_30_DAYS');
      await page.getByRole('img', { name: 'Tokens by day, by model' }).waitFor();
      const use = page.getByRole('region', { name: 'Use by day' });
      await use.getByText('Cost', { exact: true }).click();
      await use.getByText('by kind of run', { exact: true }).click();
      await page.getByRole('img', { name: 'Cost by day, by kind of run' }).getByText('Extraction').waitFor();
      await use.getByText('Table', { exact: true }).click();
      const table = use.getByRole('table');
      await table.getByRole('row').filter({ hasText: 'small-model' }).first().getByText('0.0007').waitFor();
      expect(await table.getByRole('columnheader').allTextContents()).toEqual([
        'Day',
        'Model',
        'Kind of run',
        'Calls',
        'Tokens sent',
        'Tokens received',
        'Cost',
      ]);
      expect(troubles).toEqual([]);
      await page.context().close();
    });

    it('should lead from what went wrong to the run that it befell', async () => {
      const { page, troubles } = await house.visit('/monitoring');
      const wrong = page.getByRole('region', { name: 'What went wrong' });
      const row = wrong.getByRole('row').filter({ hasText: 'LLM_TIMEOUT' });
      expect(await row.getByRole('cell').nth(1).textContent()).toBe('1');
      expect(await row.getByRole('cell').nth(2).textContent()).toBe('2');
      await row.getByRole('link', { name: 'Extraction user_0002' }).click();
      await page.getByRole('heading', { name: /Extraction/ }).waitFor();
      expect(new URL(page.url()).pathname).toMatch(/^\/runs\/[0-9a-f-]{36}$/);
      expect(troubles).toEqual([]);
      await page.context().close();
    });

    it('should keep itself up to date, and show what goes on now', async () => {
      const { page, troubles } = await house.visit('/monitoring');
      const now = page.getByRole('region', { name: 'Now' });
      await now.getByText('Nothing is running.').waitFor();
      await house.database.pool.query(
        `insert into run (id, kind, subject, principal, input, status, wait_until)
       values (gen_random_uuid(), 'extractEvents', 'user_0009', 'local', '{}', 'QUEUED', now() + interval '1 day')`,
      );
      await now.getByText('1 waiting for another attempt').waitFor();
      await now.getByRole('link', { name: 'Extraction user_0009' }).waitFor();
      await house.database.pool.query(`delete from run where subject = 'user_0009'`);
      expect(troubles).toEqual([]);
      await page.context().close();
    });

    it('should list alerts, those that hold and those that are over, and what the webhook heard of them', async () => {
      const { page, troubles } = await house.visit('/monitoring');
      await page.getByRole('link', { name: 'All alerts' }).click();
      const alerts = page.getByRole('table', { name: 'Alerts' });
      const holds = alerts.getByRole('row').filter({ hasText: '1 call was not streamed.' });
      await holds.getByText('holds', { exact: true }).waitFor();
      await holds.getByText('The receiver answered with status 500.').waitFor();
      await alerts
        .getByRole('row')
        .filter({ hasText: '85 % of the budget' })
        .getByText('over after 2 h')
        .waitFor();
      expect(troubles).toEqual([]);
      await page.context().close();
    });

    it.each(['en-US', 'zh-CN'])(
      'should be open to everybody, light and dark, wide and narrow (%s)',
      async (locale) => {
        const { page, troubles } = await house.visit('/monitoring?period=LAST_7_DAYS', { locale });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          for (const width of [1440, 390]) {
            await page.setViewportSize({ width, height: 900 });
            await page.locator('.usage-chart .recharts-bar').first().waitFor();
            expect(await findViolations(page, 'main')).toEqual([]);
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
          }
        }
        await page.goto(`${house.address()}/monitoring/alerts`);
        await page.locator('.alerts-tab tbody tr').first().waitFor();
        expect(await findViolations(page, 'main')).toEqual([]);
        expect(troubles).toEqual([]);
        await page.context().close();
      },
    );
  });
});
