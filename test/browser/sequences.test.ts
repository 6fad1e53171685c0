import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describePage } from './describe-page.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

describePage('the page Users & sequences', () => {
  let house: PageHouse;
  beforeAll(async () => {
    house = await openPageHouse(3, { OFFLINE_TOKENS_PER_SECOND: '120' });
  });
  afterAll(() => house?.close());

  const shownEvents = (page: Page) => page.getByText(/^rests on \d+ behavior/).count();
  const percent = async (page: Page) =>
    Number(await page.getByRole('progressbar').first().getAttribute('aria-valuenow'));

  it('should show events before the run ends, the rest after a reload in the middle, and the sequence after a restart', async () => {
    const { page, troubles } = await house.visit('/users/user_0001', { reducedMotion: 'no-preference' });
    await page.getByRole('button', { name: 'Extract' }).click();
    await expect.poll(() => shownEvents(page), { timeout: 20_000 }).toBeGreaterThan(2);
    expect(await page.getByRole('button', { name: 'Stop' }).count()).toBeGreaterThan(0);
    expect(await percent(page)).toBeLessThan(100);

    const before = await shownEvents(page);
    await page.reload();
    await expect.poll(() => shownEvents(page), { timeout: 20_000 }).toBeGreaterThanOrEqual(before);
    await page.getByRole('button', { name: 'Extract again' }).waitFor({ timeout: 60_000 });

    const run = await house.database.prisma.run.findFirstOrThrow();
    const sequence = await house.database.prisma.sequence.findFirstOrThrow({ where: { status: 'CURRENT' } });
    expect(run).toMatchObject({ status: 'FINISHED', subject: 'user_0001' });
    expect(await house.database.prisma.run.count()).toBe(1);
    await expect.poll(() => shownEvents(page)).toBe(sequence.eventCount);

    await house.stop();
    await house.start();
    await page.reload();
    await expect.poll(() => shownEvents(page), { timeout: 20_000 }).toBe(sequence.eventCount);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should say in words that the server is away, and go on by itself when it is back', async () => {
    const { page } = await house.visit('/users/user_0002');
    await page.getByRole('button', { name: 'Extract' }).click();
    await expect.poll(() => shownEvents(page), { timeout: 20_000 }).toBeGreaterThan(0);
    await house.stop();
    await page
      .getByText(/server .*(cannot be reached|not reachable|does not answer)/i)
      .first()
      .waitFor({ timeout: 30_000 });
    await house.start();
    await page.getByRole('button', { name: 'Extract again' }).waitFor({ timeout: 60_000 });
    expect(await house.database.prisma.run.count({ where: { subject: 'user_0002' } })).toBe(1);
    expect(await house.database.prisma.run.findFirst({ where: { subject: 'user_0002' } })).toMatchObject({
      status: 'FINISHED',
    });
    await page.context().close();
  });

  it('should stop a run at the button, and keep what it had', async () => {
    const { page, troubles } = await house.visit('/users/user_0003', { reducedMotion: 'no-preference' });
    await page.getByRole('button', { name: 'Extract' }).click();
    await expect.poll(() => shownEvents(page), { timeout: 20_000 }).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Stop' }).first().click();
    await page.getByText('cancelled').first().waitFor({ timeout: 20_000 });
    expect(await house.database.prisma.run.findFirst({ where: { subject: 'user_0003' } })).toMatchObject({
      status: 'CANCELLED',
    });
    expect(await house.database.prisma.event.count({ where: { userId: 'user_0003' } })).toBeGreaterThan(0);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should speak Chinese to a Chinese browser', async () => {
    const { page, troubles } = await house.visit('/users/user_0001', { locale: 'zh-CN' });
    await page.getByRole('button', { name: '重新提取' }).waitFor();
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should run the subscription from GraphiQL, with no request to any other host', async () => {
    const context = await house.browser.newContext();
    const page = await context.newPage();
    const foreign: string[] = [];
    page.on('request', (request) => {
      const { host, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && host !== new URL(house.address()).host) foreign.push(request.url());
    });
    await page.goto(`${house.address()}/graphql`);
    await page.getByRole('button', { name: /execute/i }).click();
    await expect
      .poll(() => page.locator('.result-window').textContent(), { timeout: 60_000 })
      .toMatch(/"__typename":\s*"Done"/);
    expect(foreign).toEqual([]);
    await context.close();
  });
});
