import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAskedGraph, storeAnswer } from './asked-graph.ts';
import { crowdedHeader } from './crowded-header.ts';
import { describePage } from './describe-page.ts';
import { findViolations } from './find-violations.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

describePage('the Overview, the search and the keyboard', () => {
  const settings = { OFFLINE_TOKENS_PER_SECOND: '0' };
  let house: PageHouse;
  let page: Page;
  let troubles: string[];
  beforeAll(async () => {
    house = await openPageHouse(4, settings);
    ({ page, troubles } = await house.visit('/'));
  });
  afterAll(() => house?.close());

  const next = (on: Page = page) => on.getByRole('region', { name: 'Next step' });
  const stage = (name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('link', { name }) });
  const field = () => page.getByRole('combobox', { name: 'Search', exact: true });
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key);
  };

  it('should lead from one step to the next: tags, then events', async () => {
    await next().getByText('have no tags').waitFor();
    await page.getByText('The built-in rules answer, not a language model.').waitFor();
    expect(await page.title()).toBe('Overview · Causeway');
    await next().getByRole('button', { name: 'Tag them' }).click();
    await next().getByRole('button', { name: 'Extract 4 users' }).click({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await stage('Extract').getByText('4 of 4 users').waitFor({ timeout: 60_000 });
    await next().getByRole('link', { name: 'Mine patterns' }).waitFor({ timeout: 20_000 });
    const results = page.getByRole('region', { name: 'Recent results' });
    await expect.poll(() => results.getByRole('link', { name: /^user_000/ }).count()).toBe(3);
    expect(troubles).toEqual([]);
  });

  it('should show what is under way with its progress, and stop it', async () => {
    const { prisma } = house.database;
    const id = '0190a000-0000-7000-8000-0000000000aa';
    const lease = { worker: 'elsewhere', leaseUntil: new Date(Date.now() + 600_000) };
    const run = {
      id,
      kind: 'minePatterns',
      principal: 'local',
      input: {},
      status: 'RUNNING' as const,
      lastSeq: 1,
      ...lease,
    };
    await prisma.run.create({ data: run });
    const payload = { percent: 42, done: 42, total: 100, stage: 'MINING', message: '' };
    await prisma.journalItem.create({
      data: { runId: id, seq: 1, kind: 'Progress', at: new Date(), payload },
    });
    const active = page.getByRole('region', { name: 'Under way' });
    await active.getByRole('link', { name: 'Pattern mining' }).waitFor({ timeout: 20_000 });
    expect(await active.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('42');
    await stage('Patterns').getByText('under way').waitFor();
    await next().getByRole('link', { name: 'Watch it' }).waitFor();
    await active.getByRole('button', { name: 'Stop' }).click();
    await active.getByText('Nothing is running.').waitFor({ timeout: 20_000 });
    expect(await prisma.run.findUnique({ where: { id } })).toMatchObject({ status: 'CANCELLED' });
  });

  it('should say what needs a look, with a dot in the navigation for open alerts', async () => {
    const { alert } = house.database.prisma;
    await alert.createMany({
      data: [
        { kind: 'SUCCESS_RATE', subject: 'calls', value: 0.8, threshold: 0.95 },
        { kind: 'SUCCESS_RATE', subject: 'runs', value: 0.8, threshold: 0.95 },
        { kind: 'BUDGET', subject: 'TOKENS_PER_DAY', value: 0.9, threshold: 0.8 },
      ],
    });
    await page.reload();
    const attention = page.getByRole('region', { name: 'Needs a look' });
    for (const name of [
      'Too many calls of the model fail',
      'Too many runs fail',
      'A budget is nearly used up: tokens in 24 hours',
    ])
      await attention.getByRole('link', { name, exact: true }).waitFor();
    await page.getByRole('link', { name: 'Monitoring 3 open alerts' }).waitFor();
    await alert.deleteMany();
  });

  it('should be walked with the keyboard alone: skip the header, go to pages, through a list, and search', async () => {
    await page.goto(house.address());
    await next().waitFor();
    await keys('Tab', 'Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
    await keys('g', 'u');
    await page.waitForURL('**/users');
    await page.getByRole('link', { name: 'user_0001' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
    await keys('j', 'j', 'k');
    const first = (await page.locator('main tr[data-index] a').first().innerText()).trim();
    await keys('Enter');
    await page.waitForURL(`**/users/${first}`);
    await expect.poll(() => page.title()).toBe(`${first} · Users & sequences · Causeway`);
    await page
      .getByRole('button', { name: /^Extract/ })
      .first()
      .waitFor();
    await keys('e');
    await page
      .getByText(/Finished/)
      .first()
      .waitFor({ timeout: 30_000 });
    const log = page.getByRole('button', { name: 'Close the live log' });
    await log.waitFor();
    await keys('l');
    await log.waitFor({ state: 'hidden' });

    await keys('/');
    await field().fill('user_0003');
    await page.getByRole('option', { name: 'user_0003' }).waitFor();
    await keys('Enter');
    await page.waitForURL('**/users/user_0003');
    await page.getByRole('heading', { name: 'user_0003' }).waitFor();
    await keys('Control+k');
    await page.getByRole('option', { name: 'user_0003' }).waitFor();
    await field().fill('试驾');
    await page
      .getByRole('option', { name: /test drive/ })
      .first()
      .waitFor();
    await field().fill('deutsch?');
    await page.getByText('Nothing is called “deutsch?”.').waitFor();
    await field().fill('graphs');
    await page.getByRole('option', { name: 'Go to Graphs' }).waitFor();
    await keys('Escape');
    await field().waitFor({ state: 'hidden' });
    expect(troubles).toEqual([]);
  });

  it('should let single keys be turned off, and never take those that are typed', async () => {
    await page.goto(`${house.address()}/users`);
    await page.getByRole('searchbox', { name: 'Search by user id' }).click();
    await page.keyboard.type('g r?/');
    expect(new URL(page.url()).pathname).toBe('/users');
    await page.getByRole('searchbox', { name: 'Search by user id' }).fill('');
    await page.locator('main').focus();
    await keys('?');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await help.getByText('Extract the open user').waitFor();
    expect(await findViolations(page, 'dialog')).toEqual([]);
    const runs = page.getByRole('link', { name: 'Runs', exact: true });
    expect(await runs.getAttribute('aria-keyshortcuts')).toBe('G R');
    await help.getByRole('switch', { name: 'Single keys do something' }).click();
    await keys('Escape');
    await help.waitFor({ state: 'hidden' });
    expect(await runs.getAttribute('aria-keyshortcuts')).toBeNull();
    await page.locator('main').focus();
    await keys('g', 'r', '?', '/');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/users');
    await keys('Control+k');
    await field().waitFor();
    await keys('Escape');
    await page.evaluate(() => localStorage.clear());
  });

  it('should find again by its address what was chosen: a filter, a tab, a question', async () => {
    await page.goto(`${house.address()}/users`);
    await page.getByRole('searchbox', { name: 'Search by user id' }).fill('0002');
    await page.waitForURL('**/users?search=0002');
    await page.getByRole('link', { name: 'user_0002' }).click();
    await page.getByRole('tab', { name: /Behaviors/ }).click();
    await expect.poll(() => new URL(page.url()).search.length).toBeGreaterThan('?tab=behaviors'.length);
    await page.reload();
    await page.getByRole('tab', { name: /Behaviors/, selected: true }).waitFor();
    expect(await page.getByRole('searchbox', { name: 'Search by user id' }).inputValue()).toBe('0002');
    await page.goBack();
    await page.waitForURL('**/users?search=0002');

    await page.goto(`${house.address()}/runs?status=FAILED`);
    await page.getByText('No run is of this kind and state.').waitFor();
    await page.getByRole('button', { name: 'Show all runs' }).click();
    await page.waitForURL('**/runs');
    await page
      .getByRole('link', { name: /Batch of extractions/ })
      .first()
      .waitFor();

    const graph = await openAskedGraph(house);
    for (const n of Array.from({ length: 25 }).keys())
      await storeAnswer(house.database, graph.id, `Question ${n}`, []);
    const { id } = await house.database.prisma.question.findFirstOrThrow({ where: { text: 'Question 1' } });
    await page.goto(`${house.address()}/questions/${graph.id}?question=${id}`);
    const asked = page.getByRole('article', { name: 'Question 1', exact: true });
    await expect.poll(() => asked.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(troubles).toEqual([]);
  });

  it.each([
    { width: 1440, locale: 'en-US' },
    { width: 1280, locale: 'en-US' },
    { width: 1280, locale: 'zh-CN' },
    { width: 1200, locale: 'en-US' },
    { width: 1199, locale: 'zh-CN' },
    { width: 390, locale: 'en-US' },
    { width: 390, locale: 'zh-CN' },
  ])(
    'should fit into $width pixels in $locale: nothing sticks out, and no parts of the header overlap',
    async ({ width, locale }) => {
      const { page: fitted } = await house.visit('/', { locale });
      await fitted.setViewportSize({ width, height: 860 });
      await fitted.locator('.pipeline').waitFor();
      const wider = await fitted.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('main, main :not(.visually-hidden)')]
          .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
          .filter((element) => getComputedStyle(element).textOverflow !== 'ellipsis')
          .map((element) => element.className),
      );
      expect(wider).toEqual([]);
      expect(await crowdedHeader(fitted)).toEqual([]);
      await fitted.context().close();
    },
  );

  it.each(['light', 'dark'] as const)(
    'should be read by everybody in the %s theme, in both languages',
    async (colorScheme) => {
      for (const locale of ['en-US', 'zh-CN']) {
        const { page: read } = await house.visit('/', { locale });
        await read.emulateMedia({ colorScheme });
        await read.locator('.pipeline').waitFor();
        expect(await findViolations(read)).toEqual([]);
        await read.keyboard.press('Control+k');
        await read.locator('.search-dialog').waitFor();
        await read.keyboard.type('user');
        await read.getByRole('option', { name: 'user_0001' }).waitFor();
        expect(await findViolations(read)).toEqual([]);
        await read.context().close();
      }
    },
  );

  it('should put the navigation into a menu on a phone, which closes when it has led somewhere', async () => {
    const { page: phone, troubles: wrong } = await house.visit('/', { locale: 'zh-CN' });
    await phone.setViewportSize({ width: 390, height: 844 });
    await phone.getByRole('button', { name: '菜单' }).click();
    const menu = phone.getByRole('dialog', { name: '菜单' });
    await menu.getByRole('link', { name: '运行' }).waitFor();
    expect(await findViolations(phone, 'dialog')).toEqual([]);
    await menu.getByRole('link', { name: '运行' }).click();
    await phone.waitForURL('**/runs');
    await menu.waitFor({ state: 'hidden' });
    await expect.poll(() => phone.title()).toBe('运行 · Causeway');
    expect(wrong).toEqual([]);
    await phone.context().close();
  });
});
