import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AskedGraph, openAskedGraph, storeAnswer } from './asked-graph.ts';
import { describePage } from './describe-page.ts';
import { failing } from './failing.ts';
import { findViolations } from './find-violations.ts';
import { isTooWide } from './is-too-wide.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

describePage('the questions page', () => {
  const settings = { OFFLINE_TOKENS_PER_SECOND: '0' };
  let house: PageHouse;
  let page: Page;
  let troubles: string[];
  let graph: AskedGraph;
  beforeAll(async () => {
    house = await openPageHouse(1, settings);
    ({ page, troubles } = await house.visit('/questions'));
  }, 60_000);
  afterAll(async () => {
    await house?.close();
  });

  const question = (text: string, on: Page = page) => on.getByRole('article', { name: text, exact: true });
  const composer = (on: Page = page) => on.getByRole('textbox', { name: 'Your question' });
  const panel = (on: Page = page) => on.getByRole('dialog', { name: 'Evidence' });
  const ask = async (text: string) => {
    await composer().fill(text);
    await page.keyboard.press('Enter');
    await question(text).waitFor();
  };
  const asked = () =>
    page.getByRole('article').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));

  it('should lead to the graphs when there is none to ask, and then ask the newest', async () => {
    await page.getByText('There is no graph to ask yet.').waitFor();
    const link = page.getByRole('link', { name: 'Go to graphs' });
    expect(await link.getAttribute('href')).toBe('/graphs');
    expect(await findViolations(page, 'main')).toEqual([]);
    graph = await openAskedGraph(house);
    await page.goto(`${house.address()}/questions`);
    await page.waitForURL(`**/questions/${graph.id}`);
    await page.getByRole('heading', { name: 'What do you want to know?' }).waitFor();
  });

  it('should answer a sample question exactly, and lead from its mark to the rows', async () => {
    const samples = page.getByRole('list', { name: 'Sample questions' });
    const text = (await samples.getByRole('button').first().innerText()).trim();
    await samples.getByRole('button').first().click();
    await question(text).getByText('answered exactly from the data, no model').waitFor();
    await question(text)
      .getByRole('button', { name: /^e\d+: / })
      .first()
      .click();
    const examples = panel().getByRole('region', { name: 'Users who show it' });
    const example = examples.getByRole('button').first();
    const [user] = await examples
      .getByRole('listitem')
      .first()
      .innerText()
      .then((line) => line.split(/\s/));
    await example.click();
    await panel().getByText(`of ${user}`).waitFor();
    await panel().getByRole('link', { name: 'Show in the time line' }).waitFor();
    expect(await findViolations(page, '.ant-drawer')).toEqual([]);
    await panel().getByRole('button', { name: 'Back' }).click();
    expect(await panel().getByRole('link', { name: 'Show in the graph' }).getAttribute('href')).toMatch(
      new RegExp(`^/graphs/${graph.id}\\?edge=\\d+$`),
    );
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
  });

  it('should answer a free question by the rules, and say that they are no model', async () => {
    await ask('Tell me something about test drives that nobody asked before.');
    const item = question('Tell me something about test drives that nobody asked before.');
    await item.getByText('answered by the built-in rules, not a language model').waitFor();
    expect(await item.locator('.sentence').count()).toBeGreaterThan(0);
    await item.getByText(/^The answer is complete: \d+ sentence/).waitFor({ state: 'attached' });
    expect(await item.locator('.answer__open').count()).toBe(0);
    await item.getByRole('link', { name: 'Run', exact: true }).click();
    await page.getByRole('definition').filter({ hasText: 'Tell me something about test drives' }).waitFor();
    await page.getByRole('link', { name: 'Open the answer' }).click();
    await page.waitForURL(new RegExp(`/questions/${graph.id}\\?question=\\d+$`));
  });

  it('should say in words what is wrong with a sentence, and show all text as text', async () => {
    const { id, users } = graph.edge;
    await storeAnswer(house.database, graph.id, 'Is <b>that</b> so?', [
      { text: `Shown by ${users} users [${id}]. `, citations: [id] },
      { text: `So do 97 % [${id}]. `, citations: [id], faults: [{ fault: 'NUMBER_DIFFERS', text: '97 %' }] },
      { text: 'A discount helps [e9999]. ', citations: [], faults: [{ fault: 'UNKNOWN_ID', text: 'e9999' }] },
      {
        text: '<img src=x onerror=window.hit=1>',
        citations: [],
        faults: [{ fault: 'UNCITED', text: '<img src=x onerror=window.hit=1>' }],
      },
    ]);
    await page.reload();
    const item = question('Is <b>that</b> so?');
    await item.getByText('answered by a-model').waitFor();
    await item.getByText('3 sentences did not check').waitFor();
    const said = await item.locator('.sentence__fault').allInnerTexts();
    expect(said.map((words) => words.trim())).toEqual([
      '97 %: this number is not what the record says',
      'e9999: this id is not in the data',
      'no source named',
    ]);
    expect(await item.locator('mark').allInnerTexts()).toEqual(['97 %']);
    expect(await item.getByRole('button', { name: /e9999/ }).count()).toBe(0);
    expect(await item.locator('.sentence').first().getAttribute('data-flagged')).toBeNull();
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(await page.locator('img[src="x"]').count()).toBe(0);
  });

  it('should open the event that a sentence cites with its behaviors, and lead to the time line', async () => {
    const event = await house.database.prisma.event.findFirstOrThrow({
      where: { typeCode: 'test_drive' },
      orderBy: { id: 'asc' },
    });
    await storeAnswer(house.database, graph.id, 'Who, for example?', [
      {
        text: `This user [ev${event.id}], and one who is gone [ev999999999].`,
        citations: [`ev${event.id}`, 'ev999999999'],
      },
    ]);
    await page.reload();
    await question('Who, for example?')
      .getByRole('button', { name: `ev${event.id}: test drive` })
      .click();
    await panel().getByText(`test_drive of ${event.userId}`).waitFor();
    expect(await findViolations(page, '.ant-drawer')).toEqual([]);
    const link = panel().getByRole('link', { name: 'Show in the time line' });
    expect(await link.getAttribute('href')).toBe(`/users/${event.userId}?events=${event.id}`);
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
    await question('Who, for example?')
      .getByRole('button', { name: 'ev999999999 is no longer there.' })
      .click();
    await panel().getByText('ev999999999 is no longer there.').waitFor();
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
  });

  it('should be asked, followed up and read with the keyboard alone', async () => {
    const item = question('Is <b>that</b> so?');
    await item.getByRole('button', { name: 'Follow up “Is <b>that</b> so?”' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Follows up “Is <b>that</b> so?”').waitFor();
    await expect.poll(() => composer().evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('And');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('why?');
    await page.keyboard.press('Enter');
    await question('And why?').waitFor();
    const questions = await asked();
    expect(questions.slice(questions.indexOf('Is <b>that</b> so?')).slice(0, 2)).toEqual([
      'Is <b>that</b> so?',
      'And\nwhy?',
    ]);
    const mark = item.getByRole('button', { name: /^e\d+: / }).first();
    await mark.focus();
    await page.keyboard.press('Enter');
    await panel().waitFor();
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
    await expect.poll(() => mark.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await findViolations(page, 'main')).toEqual([]);
  });

  it('should delete a question unless that is undone, and say so when it could not be', async () => {
    const item = question('Who, for example?');
    const remove = () =>
      item.getByRole('button', { name: 'Delete the question “Who, for example?”' }).click();
    const now = page.getByRole('button', { name: 'Delete now' });
    await remove();
    await item.waitFor({ state: 'detached' });
    const undo = page.getByRole('button', { name: 'Undo' });
    await expect.poll(() => undo.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await item.waitFor();
    const mend = await failing(page, 'DeleteQuestion');
    await remove();
    await now.click();
    await page.getByText(/^Not deleted: question “Who, for example\?”/).waitFor();
    await item.waitFor();
    mend();
    await remove();
    await item.waitFor({ state: 'detached' });
    // Whoever leaves the page meant it.
    await page.reload();
    await expect
      .poll(() => house.database.prisma.question.count({ where: { text: 'Who, for example?' } }))
      .toBe(0);
    await item.waitFor({ state: 'detached' });
    expect(await house.database.prisma.question.count({ where: { text: 'Who, for example?' } })).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('should show older questions on demand, and say when a graph is not there', async () => {
    const older = Array.from({ length: 21 }, (_, n) => `Question ${n + 1}`);
    for (const text of older) await storeAnswer(house.database, graph.id, text, []);
    await page.goto(`${house.address()}/questions/${graph.id}`);
    await question('Question 21').waitFor();
    expect(await page.getByRole('article').count()).toBe(20);
    await page.getByRole('button', { name: 'Earlier questions' }).click();
    await question('Is <b>that</b> so?').waitFor();
    expect((await asked()).slice(-21)).toEqual(older);
    await page.goto(`${house.address()}/questions/999`);
    await page.getByText('There is no such graph.').waitFor();
    await page.getByRole('link', { name: 'Ask the newest graph' }).click();
    await page.waitForURL(`**/questions/${graph.id}`);
    expect(troubles).toEqual([]);
    await house.database.prisma.question.deleteMany({ where: { text: { in: older } } });
  });

  it('should be in Chinese, and nowhere wider than a narrow screen', async () => {
    const narrow = await house.visit(`/questions/${graph.id}`, { locale: 'zh-CN' });
    await narrow.page.setViewportSize({ width: 390, height: 844 });
    const item = question('Is <b>that</b> so?', narrow.page);
    await item.getByText('97 %：这个数字与记录不符').waitFor();
    expect(await isTooWide(narrow.page, '.conversation__scroll')).toBe(false);
    expect(await findViolations(narrow.page, 'main')).toEqual([]);
    expect(narrow.troubles).toEqual([]);
  });

  it('should go on with an answer after a reload, and stop it; then ask again', async () => {
    await house.stop();
    settings.OFFLINE_TOKENS_PER_SECOND = '1';
    await house.start();
    await page.goto(`${house.address()}/questions/${graph.id}`);
    await ask('Write slowly about what nobody asked before.');
    const item = question('Write slowly about what nobody asked before.');
    await item.locator('.answer__open').waitFor();
    await page.reload();
    await item.locator('.answer__open').waitFor();
    await item.getByRole('button', { name: 'Stop' }).click();
    await item.getByText('The answer was stopped.').waitFor();
    await house.stop();
    settings.OFFLINE_TOKENS_PER_SECOND = '0';
    await house.start();
    await item.getByRole('button', { name: 'Ask again' }).click();
    await item.getByText('answered by the built-in rules, not a language model').waitFor();
    expect(await asked()).toContain('Write slowly about what nobody asked before.');
    expect(
      await house.database.prisma.question.count({ where: { text: { startsWith: 'Write slowly' } } }),
    ).toBe(1);
  });
});
