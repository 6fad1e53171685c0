import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { overSse } from '../house/clients.ts';
import { extract, itemsOf } from '../house/run-items.ts';
import { describePage } from './describe-page.ts';
import { failing } from './failing.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

describePage('cohorts, and events that an address marks', () => {
  let house: PageHouse;
  beforeAll(async () => {
    house = await openPageHouse(6, { OFFLINE_TOKENS_PER_SECOND: '0' });
    await itemsOf(overSse(house.address(), extract, { userId: 'user_0001' }));
    await house.database.prisma.profile.updateMany({ data: { city: '上海' } });
    await house.database.prisma.profile.updateMany({
      where: { userId: { in: ['user_0001', 'user_0002'] } },
      data: { city: '杭州', age: 40 },
    });
  });
  afterAll(async () => {
    await house?.close();
  });

  const dialog = (page: Page) => page.getByRole('dialog').filter({ has: page.locator('form') });
  const filters = async () =>
    (await house.database.prisma.cohort.findMany({ orderBy: { id: 'asc' } })).map(({ name, filter }) => ({
      name,
      filter,
    }));

  it('should save a cohort, counted as it is filled, change it, refuse a name twice, and delete it', async () => {
    const { page, troubles } = await house.visit('/users');
    await page.getByRole('link', { name: 'Cohorts' }).click();
    await page.getByText('There are no cohorts yet.').waitFor();
    await page.getByRole('button', { name: 'New cohort…' }).click();
    const form = dialog(page);
    await form.getByText(/^6 users, 1 of them with a sequence$/).waitFor();
    await form.getByLabel('Name').fill('杭州的人');
    await form.getByRole('combobox', { name: 'City' }).fill('杭');
    await page.keyboard.press('ArrowDown');
    await page.locator('.ant-select-item-option', { hasText: '杭州' }).click();
    await page.keyboard.press('Escape');
    await form.getByText(/^2 users, 1 of them with a sequence$/).waitFor();
    await form.getByLabel('Age, from').fill('50');
    await form.getByLabel('Age, to').fill('20');
    await form.getByText('It ends before it begins.').waitFor();
    expect(await form.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await form.getByLabel('Age, from').fill('');
    await form.getByLabel('Age, to').fill('45');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    const row = page.getByRole('row').filter({ hasText: '杭州的人' });
    await row.getByText('age up to 45').waitFor();
    expect(await row.getByRole('cell').allTextContents()).toMatchObject({ 2: '2', 3: '1' });
    expect(await filters()).toEqual([{ name: '杭州的人', filter: { ageTo: 45, cities: ['杭州'] } }]);

    await page.getByRole('button', { name: 'New cohort…' }).click();
    await form.getByLabel('Name').fill('杭州的人');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Another cohort has this name.').waitFor();
    await form.getByRole('button', { name: 'Cancel' }).click();

    await page.getByRole('button', { name: 'Edit 杭州的人' }).click();
    await form.getByLabel('Name').fill('近来的人');
    await form.getByLabel('Period, from').fill('2026-01-15');
    await form.getByLabel('Age, to').fill('');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByText('events from 2026-01-15').waitFor();
    // The logs are read in the zone of Shanghai.
    const from = '2026-01-14T16:00:00.000Z';
    expect(await filters()).toEqual([{ name: '近来的人', filter: { cities: ['杭州'], from } }]);

    await page.getByRole('button', { name: 'Delete 近来的人' }).click();
    await page.getByText('There are no cohorts yet.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('events from 2026-01-15').waitFor();
    await page.getByRole('button', { name: 'Delete 近来的人' }).click();
    await page.getByRole('button', { name: 'Delete now' }).click();
    await page.getByText('There are no cohorts yet.').waitFor();
    await expect.poll(filters).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should mark events in the time line and in the list, in sight, until the marks are cleared', async () => {
    const events = await house.database.prisma.event.findMany({ orderBy: [{ start: 'desc' }], take: 2 });
    const ids = events.map(({ id }) => String(id));
    const { page, troubles } = await house.visit(`/users/user_0001?events=${ids.join()}`);
    await page.getByText('2 events of a pattern are marked.').waitFor();
    const marked = page.locator('[data-marked="true"]:visible');
    await expect.poll(() => marked.count()).toBe(2);
    expect(await page.getByRole('tab', { name: 'Time line' }).getAttribute('aria-selected')).toBe('true');
    const inSight = () =>
      marked.first().evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await expect.poll(inSight).toBe(true);
    await page.getByRole('tab', { name: 'Events' }).click();
    await expect.poll(() => marked.count()).toBe(2);
    await page.getByRole('button', { name: 'Go to the first' }).click();
    await expect.poll(inSight).toBe(true);
    await expect
      .poll(() => marked.first().evaluate((element) => element === document.activeElement))
      .toBe(true);
    expect(await marked.first().getByText('marked').count()).toBe(1);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => marked.count()).toBe(0);
    expect(new URL(page.url()).searchParams.has('events')).toBe(false);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should show the past version that marked events belong to, and say so', async () => {
    const old = await house.database.prisma.event.findFirstOrThrow({ orderBy: { id: 'asc' } });
    await itemsOf(overSse(house.address(), extract, { userId: 'user_0001', regenerate: true }));
    const path = `/users/user_0001?events=${old.id},999999`;
    const { page, troubles } = await house.visit(path, { locale: 'zh-CN' });
    await page.getByText('它们属于第 1 版，不是当前版本').waitFor();
    await page.getByText('另有 1 个事件已不存在').waitFor();
    const marked = page.locator('[data-marked="true"]:visible');
    await expect.poll(() => marked.count()).toBe(1);
    await page.getByRole('tab', { name: '事件' }).click();
    await expect.poll(() => marked.count()).toBe(1);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should not call events gone that could not be loaded', async () => {
    const { page, troubles } = await house.visit('/users');
    await failing(page, 'MarkedEvents');
    await page.goto(`${house.address()}/users/user_0001?events=1`);
    await page.getByText('The events that were to be marked could not be loaded.').waitFor();
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should fit a telephone in both languages', async () => {
    for (const [locale, add] of [
      ['en-US', 'New cohort…'],
      ['zh-CN', '新建人群…'],
    ] as const) {
      const { page, troubles } = await house.visit('/cohorts', { locale });
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByRole('button', { name: add }).click();
      await dialog(page).getByRole('status').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(troubles).toEqual([]);
      await page.context().close();
    }
  });
});
