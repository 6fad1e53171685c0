import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AnyPage, allPages } from './all-pages.ts';
import { describePage } from './describe-page.ts';
import { findViolations } from './find-violations.ts';
import { type FullHouse, openFullHouse } from './full-house.ts';

describePage('every page', () => {
  let house: FullHouse;
  beforeAll(async () => {
    house = await openFullHouse();
  });
  afterAll(async () => {
    await house?.close();
  });

  const nameOf = ({ path, open }: AnyPage) => (open ? `${path}, ${open.toString()}` : path);

  it.concurrent.each(['en-US', 'zh-CN'])(
    'should be for everybody, light and dark, in %s: no rule of WCAG is broken that a machine can check',
    async (locale) => {
      const { page } = await house.visit('/nowhere', { locale });
      const found: unknown[] = [];
      for (const one of allPages(house)) {
        await page.evaluate((path) => history.pushState(null, '', path), one.path);
        await page.locator(one.shows).first().waitFor({ timeout: 15_000 });
        await one.open?.(page);
        await page.emulateMedia({ colorScheme: 'light' });
        const light = await findViolations(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        // Only colours differ in the dark.
        const dark = await findViolations(page, 'html', ['color-contrast']);
        if (light.length + dark.length > 0) found.push({ page: nameOf(one), light, dark });
      }
      expect(found).toEqual([]);
      await page.context().close();
    },
    // A hundred looks of axe: a busy machine takes its time.
    300_000,
  );

  it('should have buttons of 24 by 24 pixels at least', async () => {
    const { page } = await house.visit('/nowhere');
    const found: unknown[] = [];
    for (const one of allPages(house)) {
      await page.evaluate((path) => history.pushState(null, '', path), one.path);
      await page.locator(one.shows).first().waitFor({ timeout: 15_000 });
      await one.open?.(page);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, [role="switch"]')]
          .map((button) => ({
            html: button.outerHTML.slice(0, 160),
            ...button.getBoundingClientRect().toJSON(),
          }))
          .filter(({ width, height }) => width * height > 1 && Math.min(width, height) < 23.5)
          .map(({ html, width, height }) => `${width} × ${height}: ${html}`),
      );
      if (small.length > 0) found.push({ page: nameOf(one), small });
    }
    expect(found).toEqual([]);
    await page.context().close();
  });

  it('should outline what is chosen where people choose the colours of everything', async () => {
    const { page } = await house.visit('/nowhere');
    await page.emulateMedia({ forcedColors: 'active' });
    const { graphId, importId, runId } = house;
    const chosen = [
      ['/users/user_0001', '.virtual-table [data-selected="true"]'],
      [`/runs/${runId}`, '.run-row--selected'],
      [`/data/history/${importId}`, '.import-row--selected'],
      [`/graphs/${graphId}?node=1`, '.canvas-node[data-open="true"]'],
      ['/monitoring', '.figure-filter .ant-segmented-item-selected'],
      ['/monitoring', '.monitoring-page__tabs .ant-tabs-tab-active'],
      ['/vocabulary/rules', '.ant-switch'],
    ] as const;
    for (const [path, selector] of chosen) {
      await page.evaluate((to) => history.pushState(null, '', to), path);
      const outline = await page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).outlineStyle);
      expect([path, outline]).toEqual([path, 'solid']);
    }
    await page.keyboard.press('Control+k');
    const option = page.locator('.found-list [aria-selected="true"]');
    expect(await option.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    await page.context().close();
  });
});
