import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImportKind } from '../../server/database/generated/prisma/client.ts';
import { importFile } from '../../server/imports/import-file.ts';
import { overSse } from '../house/clients.ts';
import { extract, itemsOf } from '../house/run-items.ts';
import { story } from '../house/story.ts';
import { answer } from '../provider/behaviors.ts';
import { type Provider, startProvider } from '../provider/provider.ts';
import { describePage } from './describe-page.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

/** Two types that the vocabulary does not know. */
const newLines = [
  'u1|试坐后排|2026-01-15 10:00|宝马|engagement|1-3\n',
  'u1|查路线|2026-01-17 16:20|高德地图|engagement|5\n',
];

const deposits = `user_id,timestamp,behavior_text
u3,2026-01-15 11:00,没有交诚意金
u3,2026-01-15 12:00,想交诚意金
u4,2026-01-17 10:00,交了诚意金
u5,2026-01-18 10:00,"交了<b>一千</b>诚意金"
`;

describePage('the page Vocabulary', () => {
  let provider: Provider;
  let house: PageHouse;

  beforeAll(async () => {
    provider = await startProvider(answer(newLines));
    house = await openPageHouse(1, { OPENAI_BASE_URL: provider.url });
    await load('BEHAVIORS', story);
    await load('BEHAVIORS', deposits);
    await itemsOf(overSse(house.address(), extract, { userId: 'u1' }));
  });
  afterAll(async () => {
    await house?.close();
    await provider.stop();
  });

  function load(kind: ImportKind, csv: string) {
    const stream = new Blob([csv]).stream();
    const { database } = house;
    const timeZone = 'Asia/Shanghai';
    return importFile({ database, kind, fileName: 'test.csv', stream, maxBytes: 1_000_000, timeZone });
  }
  const rules = () => house.database.prisma.conversionRule.findMany({ where: { textMatch: '交*诚意金' } });
  const choose = async (page: Page, label: string, typed: string) => {
    await page.getByRole('dialog').getByRole('combobox', { name: label }).fill(typed);
    await page.keyboard.press('Enter');
  };

  it('should accept a type that the model named, under better names, and keep its old name as a synonym', async () => {
    const { page, troubles } = await house.visit('/users');
    await page.getByRole('link', { name: 'Vocabulary' }).click();
    const added = page.getByRole('region', { name: 'New types' });
    await added.getByText('试坐后排').waitFor();
    await added.getByRole('button', { name: 'Accept… 试坐后排' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Chinese name').fill('购买');
    await dialog.getByLabel('English name').fill('sit inside');
    await dialog.getByRole('combobox', { name: 'Synonyms' }).fill('坐进车里');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Accept' }).click();
    await dialog.getByText(/“购买” is a name of purchase/).waitFor();
    await dialog.getByLabel('Chinese name').fill('试坐');
    await dialog.getByRole('button', { name: 'Accept' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('searchbox').fill('坐进');
    await page.getByRole('cell', { name: 'sit inside', exact: true }).waitFor();
    expect(await added.getByText('试坐后排').count()).toBe(0);
    const kept = await house.database.prisma.eventType.findFirstOrThrow({ where: { en: 'sit inside' } });
    expect(kept).toMatchObject({ zh: '试坐', isNew: false, synonyms: ['坐进车里', '试坐后排'] });
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should merge another into a type that is found by a synonym, and say before what that does', async () => {
    const { page, troubles } = await house.visit('/vocabulary');
    await page.getByRole('button', { name: 'Merge… 查路线' }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, 'Into the type', 'ride hailing');
    await dialog.getByText(/^1 event of current sequences/).waitFor();
    await dialog.getByText(/cannot be split again/).waitFor();
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'New types' }).waitFor({ state: 'detached' });
    expect(await house.database.prisma.event.count({ where: { typeCode: 'navigate' } })).toBe(1);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should change the names of a known type, and add one', async () => {
    const { page, troubles } = await house.visit('/vocabulary/types');
    await page.getByRole('button', { name: 'Edit play_golf' }).click();
    await page.getByRole('dialog').getByLabel('English name').fill('golf day');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('cell', { name: 'golf day', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Add a type' }).click();
    await page.getByRole('dialog').getByLabel('Chinese name').fill('露营');
    await page.getByRole('dialog').getByLabel('English name').fill('go camping');
    await page.keyboard.press('Enter');
    await page.getByRole('cell', { name: 'go_camping', exact: true }).waitFor();
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should try a rule on the imported behaviors before it is kept, switch it off, and delete it', async () => {
    const { page, troubles } = await house.visit('/vocabulary/rules');
    await page.getByRole('button', { name: 'Add a rule' }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, 'Makes the event', 'place_order');
    await dialog.getByLabel('Text contains').fill('交*诚意金');
    await dialog.getByRole('button', { name: 'Try it' }).click();
    await dialog.getByText('Of 4 behaviors that name it, 2 are conversions, by 2 users.').waitFor();
    const matches = dialog.getByRole('region', { name: 'Conversions', exact: true });
    expect(await matches.getByRole('listitem').count()).toBe(2);
    await matches.getByText('交了<b>一千</b>诚意金').waitFor();
    const others = dialog.getByRole('region', { name: 'Not conversions' });
    expect((await others.getByRole('listitem').allTextContents()).join()).toMatch(
      /没有交诚意金.*想交诚意金/s,
    );
    expect(await rules()).toEqual([]);

    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    const row = page.getByRole('row').filter({ hasText: '交*诚意金' });
    await row.getByRole('switch').click();
    await expect.poll(async () => (await rules()).map(({ enabled }) => enabled)).toEqual([false]);
    await row.getByRole('button', { name: /^Delete rule/ }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Delete now' }).click();
    await expect.poll(rules).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['en-US', 'Add a type', 'Conversion rules', 'Add a rule'],
    ['zh-CN', '添加类型', '转化规则', '添加规则'],
  ])('should not be wider than a telephone (%s)', async (locale, addType, rulesTab, addRule) => {
    const { page, troubles } = await house.visit('/vocabulary', { locale });
    await page.setViewportSize({ width: 390, height: 844 });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await page.getByRole('button', { name: addType }).waitFor();
    expect(await width()).toBe(390);
    await page.getByRole('tab', { name: rulesTab }).click();
    await page.getByRole('button', { name: addRule }).waitFor();
    expect(await width()).toBe(390);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});
