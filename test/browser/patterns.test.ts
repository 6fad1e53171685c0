import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../house/clients.ts';
import { storeSequences } from '../house/sequences.ts';
import { shoppers, wanderers } from '../house/shoppers.ts';
import { describePage } from './describe-page.ts';
import { failing } from './failing.ts';
import { isTooWide } from './is-too-wide.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

/** A row of the answer, as far as the table shows it. */
interface Told {
  readonly support: number;
  readonly steps: readonly { readonly types: readonly { readonly en: string; readonly zh: string }[] }[];
}

describePage('the patterns page', () => {
  let house: PageHouse;
  let page: Page;
  let troubles: string[];
  beforeAll(async () => {
    house = await openPageHouse(1, { OFFLINE_TOKENS_PER_SECOND: '0' });
    await storeSequences(house.database, shoppers(120));
    ({ page, troubles } = await house.visit('/patterns'));
  }, 60_000);
  afterAll(async () => {
    await house?.close();
  });

  const answerId = () => /\/patterns\/(\d+)/.exec(page.url())?.[1] ?? '';
  const find = () => page.getByRole('button', { name: 'Find patterns' }).click();
  const found = (id: string) => page.waitForURL((url) => url.pathname === `/patterns/${id}`);
  const finished = () =>
    house.database.prisma.run.count({ where: { kind: 'minePatterns', status: 'FINISHED' } });
  const rows = () => page.locator('.pattern-row');
  const closeDrawer = async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Pattern' }).waitFor({ state: 'hidden' });
  };

  /** The first cells of the table: the types of each chain, and the users. */
  const shown = async () => {
    const steps = await rows().evaluateAll((all) =>
      all.map((row) =>
        Array.from(row.querySelectorAll('.chain__step'), (step) => step.textContent).join('>'),
      ),
    );
    const users = await rows().locator('.support-bar__users').allInnerTexts();
    return steps.map((chain, at) => `${chain}:${users[at]}`);
  };
  /** The same, as the API answers it. */
  const told = async (args: string, language: 'en' | 'zh' = 'en') => {
    const query = `query ($id: ID!) { mining(id: $id) { patterns(first: 50 ${args}) { edges { node {
      support steps { types { en zh } } } } } } }`;
    const { data } = await ask(house.address(), query, { id: answerId() });
    return data.mining.patterns.edges.map(
      ({ node: { steps, support } }: { node: Told }) =>
        `${steps.map(({ types }) => types[0]?.[language]).join('>')}:${support}`,
    );
  };

  it('should ask what the API asks by default, when nothing in the form was touched', async () => {
    await find();
    await found('1');
    await ask(house.address(), 'mutation { startMining(question: {}) { id } }');
    await expect.poll(finished).toBe(2);
    expect(await house.database.prisma.mining.count()).toBe(1);
  });

  it('should answer a question with the same rows as the API, and show the run in the live log', async () => {
    await page.getByRole('spinbutton', { name: 'Least support' }).fill('5');
    await page.getByRole('spinbutton', { name: 'Most events' }).fill('5');
    await find();
    await found('2');
    await expect.poll(shown).toEqual(await told(''));
    expect(await rows().count()).toBe(50);
    await page.getByText('1–50 of 66').waitFor();
    await page
      .getByRole('region', { name: 'Live log' })
      .getByText('Pattern mining', { exact: true })
      .waitFor();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByText('51–66 of 66').waitFor();
  });

  it('should sort, search and filter at the server', async () => {
    await page.getByRole('columnheader', { name: 'Lift' }).click();
    await expect.poll(shown).toEqual(await told(', orderBy: LIFT, descending: true'));
    await page.getByRole('searchbox', { name: 'Search by event name' }).fill('TEST');
    await expect.poll(shown).toEqual(await told(', orderBy: LIFT, descending: true, search: "test"'));
    await page.getByRole('spinbutton', { name: 'Users, at least' }).fill('20');
    await expect
      .poll(shown)
      .toEqual(await told(', orderBy: LIFT, descending: true, search: "test", minSupport: 20'));
    expect((await shown()).length).toBeGreaterThan(0);
    await page.getByText(/^\d+ of 66 patterns$/).waitFor();
  });

  it('should open a pattern, lead to the events that show it, and save it with a note', async () => {
    await page.goto(`${house.address()}/patterns/2`);
    await rows().nth(1).getByRole('link').click();
    const drawer = page.getByRole('dialog', { name: 'Pattern' });
    const { data } = await ask(
      house.address(),
      '{ pattern(id: "2-2") { example { userId steps { eventIds } } users(first: 20) { userId } } }',
    );
    const { example, users } = data.pattern;
    const events = example.steps.flatMap(({ eventIds }: { eventIds: string[] }) => eventIds).join(',');
    const link = drawer.getByRole('region', { name: 'Example' }).getByRole('link');
    expect(await link.getAttribute('href')).toBe(`/users/${example.userId}?events=${events}`);
    const list = drawer.getByRole('region', { name: 'Users who have it' }).getByRole('link');
    await expect
      .poll(() => list.allInnerTexts())
      .toEqual(users.map(({ userId }: { userId: string }) => userId));
    await drawer.getByRole('textbox', { name: 'Note' }).fill('<b>before the dealership</b>');
    await drawer.getByRole('button', { name: 'Save', exact: true }).click();
    await drawer.getByText(/^Saved /).waitFor();
    await link.click();
    await page.getByText(`${example.steps.length} events of a pattern are marked.`).waitFor();
    await page.goBack();
    await page.getByRole('dialog', { name: 'Pattern' }).waitFor();
    await closeDrawer();
    await page.getByRole('tab', { name: 'Saved' }).click();
    await rows().getByText('<b>before the dealership</b>').waitFor();
    await rows().getByRole('link').click();
    await page.getByRole('button', { name: 'No longer save' }).click();
    await page.getByText('Nothing is saved yet.').waitFor();
    await closeDrawer();
  });

  it('should say on the page of its run what was asked, and lead from there to the answer', async () => {
    await page.goto(`${house.address()}/patterns/2`);
    await page.getByRole('link', { name: 'Run', exact: true }).click();
    await page.getByText('Closed · at least 5 % · 2–5 events').waitFor();
    await page.getByRole('link', { name: 'Open the answer' }).click();
    await found('2');
  });

  it('should give its patterns as a file', async () => {
    await page.goto(`${house.address()}/patterns/2`);
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Patterns as JSON Lines' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\n');
    expect(lines).toHaveLength(66);
  });

  it('should list rules with their intervals, and only as strong ones as are asked for', async () => {
    await page.goto(`${house.address()}/patterns/2/rules`);
    await page.getByRole('spinbutton', { name: 'Confidence, at least' }).fill('95');
    const query = '{ mining(id: 2) { ruleTotal(minConfidence: 0.95) } }';
    const { ruleTotal } = (await ask(house.address(), query)).data.mining;
    await page.getByText(`${ruleTotal} rules`, { exact: true }).waitFor();
    await expect
      .poll(async () => (await rows().first().innerText()).replace(/\s+/g, ' '))
      .toMatch(/20 of 20 100 % 83\.9–100\.0 % 3\.43/);
  });

  it('should compare those who reach a target with the others, in a forest plot with its figures', async () => {
    await page.getByRole('combobox', { name: 'Compare' }).click();
    await page.locator('.ant-select-item-option', { hasText: 'Who reaches an event' }).click();
    await page.getByRole('combobox', { name: 'Event to be reached' }).fill('purchase');
    await page.keyboard.press('Enter');
    await find();
    await found('3');
    await page.getByRole('tab', { name: 'Comparison' }).click();
    await page.getByText('38 users reach the target and 82 users do not.').waitFor();
    const query = `{ mining(id: 3) { patterns(first: 25, orderBy: Q_VALUE) { edges { node {
      steps { types { en } } comparison { targetUsers otherUsers smallCounts } } } } } }`;
    const { edges } = (await ask(house.address(), query)).data.mining.patterns;
    const plotted = page.locator('tbody tr.ant-table-row');
    await expect.poll(() => plotted.count()).toBe(edges.length);
    expect(await plotted.locator('.forest__interval').count()).toBe(edges.length);
    for (const [at, { node }] of edges.entries()) {
      const text = await plotted.nth(at).innerText();
      expect(text).toContain(`${node.comparison.targetUsers} user`);
      expect(text.includes('few users')).toBe(node.comparison.smallCounts);
    }
    // The interval of the surest pattern lies beyond 100, right of the line of no difference.
    expect(await plotted.first().locator('.forest').getAttribute('data-side')).toBe('for');
  });

  it('should answer the same question from the store, and mine again when told to', async () => {
    await page.goto(`${house.address()}/patterns/2`);
    await rows().first().waitFor();
    await find();
    await expect.poll(finished).toBe(5);
    expect(await house.database.prisma.mining.count()).toBe(3);
    await found('2');
    await page.getByRole('button', { name: 'Mine again' }).click();
    await found('4');
    await expect.poll(shown).toEqual(await told(''));
  });

  it('should mark an answer as stale once an event was corrected, and forget one that is deleted', async () => {
    await page.goto(`${house.address()}/patterns/history`);
    await page
      .getByRole('link', { name: /Closed/ })
      .first()
      .waitFor();
    expect(await page.getByText('stale').count()).toBe(0);
    const event = await house.database.prisma.event.findFirstOrThrow({ where: { userId: 'shopper_001' } });
    const correct =
      'mutation ($id: ID!) { correctEvent(id: $id, typeCode: "refuel", category: ENGAGEMENT, context: []) { id } }';
    expect((await ask(house.address(), correct, { id: String(event.id) })).errors).toBeUndefined();
    await page.reload();
    await expect.poll(() => page.getByText('stale').count()).toBe(4);
    const deleteThird = async () => {
      await page.getByRole('button', { name: 'Delete answer 3' }).click();
      await page.getByRole('button', { name: 'Delete now' }).click();
    };
    const mend = await failing(page, 'DeleteMining');
    await deleteThird();
    await page.getByText(/^Not deleted: answer 3/).waitFor();
    mend();
    await deleteThird();
    await expect.poll(() => page.getByRole('link', { name: /Closed/ }).count()).toBe(3);
    await page.goto(`${house.address()}/patterns/2`);
    await page.getByText('The data has changed since.').waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Mine again' }).click();
    await found('5');
    expect(troubles).toEqual([]);
  });

  it('should be in Chinese, and nowhere wider than a narrow screen', async () => {
    const narrow = await house.visit('/patterns/5', { locale: 'zh-CN' });
    page = narrow.page;
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(shown).toEqual(await told('', 'zh'));
    const parts: [path: string, Locator][] = [
      ['/patterns', page.getByRole('heading', { name: '用户会做什么，先后顺序如何？' })],
      ['/patterns/5', rows().first()],
      ['/patterns/5/rules', rows().first()],
      ['/patterns/history', page.getByRole('link', { name: /^闭合/ }).first()],
      ['/patterns/process', page.getByRole('cell', { name: /搜索车型.*看车/ }).first()],
    ];
    for (const [path, shows] of parts) {
      await page.goto(house.address() + path);
      await shows.waitFor();
      const wider = await isTooWide(page, '.patterns-page__body', '.mine-tab__answer');
      expect([path, wider]).toEqual([path, false]);
    }
    expect(narrow.troubles).toEqual([]);
  });

  it('should say what would fit when there are too many patterns, show how far a search is, and stop it', async () => {
    await storeSequences(house.database, wanderers(150, 40));
    const other = await house.visit('/users');
    const visit = await house.visit('/patterns');
    page = visit.page;
    await page.getByText('All', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Unit of the least support' }).click();
    await page.locator('.ant-select-item-option', { hasText: /^users$/ }).click();
    await page.getByRole('spinbutton', { name: 'Least support' }).fill('2');
    await page.getByRole('spinbutton', { name: 'Most events' }).fill('5');
    await find();
    await page.getByRole('button', { name: /^Ask for at least \d+ users$/ }).click();
    const searchOn = (one: Page) => one.getByRole('region', { name: 'Search for patterns' });
    const search = searchOn(page);
    await page.getByText('The first 200 patterns; the whole answer follows.').waitFor();
    await search.getByText(/of [\d,]+ patterns described/).waitFor();
    expect(await page.locator('.chain').count()).toBe(200);
    // Whoever comes by joins the search, and is told what it was asked.
    await other.page.getByRole('link', { name: 'Patterns' }).click();
    await searchOn(other.page)
      .getByText(/^All · at least \d+ users · 2–5 events$/)
      .waitFor();
    await search.getByRole('button', { name: 'Stop' }).click();
    for (const one of [page, other.page]) await one.getByText('The search was stopped').waitFor();
    expect([...visit.troubles, ...other.troubles]).toEqual([]);
  });
});
