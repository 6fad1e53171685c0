import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describePage } from './describe-page.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

/** What people do not notice; Web Vitals call 0.1 good. */
const mostShift = 0.02;

describePage('while the model writes', () => {
  let house: PageHouse;
  beforeAll(async () => {
    house = await openPageHouse(3, { OFFLINE_TOKENS_PER_SECOND: '120' });
  });
  afterAll(() => house?.close());

  /** Begins to note what moves on a page by itself. */
  const watch = (page: Page) =>
    page.evaluate(() => {
      const shifts: { value: number; what: string[] }[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          // @ts-expect-error: not in the types of the DOM yet
          const { value, hadRecentInput, sources } = entry;
          if (!hadRecentInput)
            shifts.push({
              value,
              what: sources.map(({ node }: { node: Node }) => node?.parentElement?.outerHTML.slice(0, 120)),
            });
        }
      }).observe({ type: 'layout-shift' });
    });

  /** What has moved since, the sum first. */
  const moved = async (page: Page) => {
    const shifts = await page.evaluate<{ value: number; what: string[] }[]>('shifts');
    return { sum: shifts.reduce((sum, { value }) => sum + value, 0), shifts };
  };

  it('should stand still: Users, and Runs with the run open', async () => {
    const { page } = await house.visit('/users/user_0001', { reducedMotion: 'no-preference' });
    await page.getByRole('button', { name: 'Extract', exact: true }).waitFor();
    await page.locator('.virtual-table [data-index]').first().waitFor();
    const runs = await house.visit('/runs', { reducedMotion: 'no-preference' });
    await page.getByRole('button', { name: 'Extract', exact: true }).click();
    await page
      .getByText(/^rests on/)
      .first()
      .waitFor();
    await watch(page);
    await runs.page
      .getByRole('link', { name: /^Extraction/ })
      .first()
      .click();
    await runs.page.locator('.log-row').first().waitFor();
    await watch(runs.page);
    await page.getByRole('button', { name: 'Extract again' }).waitFor({ timeout: 60_000 });
    await runs.page
      .getByRole('region', { name: 'Log', exact: true })
      .getByText(/^✓ Finished/)
      .waitFor();
    for (const one of [page, runs.page]) {
      const { sum, shifts } = await moved(one);
      expect(shifts.length === 0 || sum < mostShift, JSON.stringify(shifts, null, 1)).toBe(true);
      await one.context().close();
    }
  });
});
