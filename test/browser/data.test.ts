import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describePage } from './describe-page.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

/**
 * In GB18030, for which Node has no encoder; the third row's time is none:
 *
 *     会员,做了啥,何时,看的东西,用的软件,备注
 *     会员甲,浏览,2026-02-01 20:15,理想L7,懂车帝,x
 *     会员甲,搜索,2026-02-01 20:18,理想L7落地价,微信,x
 *     会员乙,浏览,昨天下午,理想L8,懂车帝,=1+1
 *     会员乙,浏览,2026-02-03 09:00,理想L9,高德地图,x
 */
const oddFile = {
  name: '奇怪的.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'u+HUsSzX9sHLybYsus7KsSy/tLXEtqvO9yzTw7XEyO28/iyxuNeiDQq74dSxvNcs5K/AwCwyMDI2LTAyLTAxIDIwOjE1LMDtz+tMNyy2rrO1tdss' +
      'eA0Ku+HUsbzXLMvRy/csMjAyNi0wMi0wMSAyMDoxOCzA7c/rTDfC5LXYvNsszqLQxSx4DQq74dSx0tIs5K/AwCzX8szsz8LO5yzA7c/rTDgstq6z' +
      'tbXbLD0xKzENCrvh1LHS0izkr8DALDIwMjYtMDItMDMgMDk6MDAswO3P60w5LLjftcK12M28LHgNCg==',
    'base64',
  ),
};

const fields = {
  会员: 'user_id',
  做了啥: 'action',
  何时: 'timestamp',
  看的东西: 'item_id',
  用的软件: 'app_id',
};

const textOf = async (download: Download) => readFile(await download.path(), 'utf8');

async function bring(page: Page, file: typeof oddFile) {
  await page.locator('input[type=file]').setInputFiles([file]);
  const card = page.getByRole('article', { name: `File ${file.name}` });
  await card.getByRole('table').waitFor();
  return card;
}

async function chooseField(page: Page, heading: string, field: string) {
  const combobox = page.getByRole('combobox', { name: `Field of the column ${heading}`, exact: true });
  await page.locator('.ant-select').filter({ has: combobox }).click();
  const list = page.locator(`[id="${await combobox.getAttribute('aria-controls')}"]`);
  await list.getByTitle(field, { exact: true }).click();
}

describePage('the page Data', () => {
  let house: PageHouse;
  beforeAll(async () => {
    house = await openPageHouse(1, { OFFLINE_TOKENS_PER_SECOND: '200' });
  });
  afterAll(() => house?.close());

  const countOdd = () => house.database.prisma.behavior.count({ where: { userId: { startsWith: '会员' } } });

  it('should bring in a file with odd headings in GB18030 after its columns are corrected', async () => {
    const { page, troubles } = await house.visit('/data');
    const card = await bring(page, oddFile);
    await card.getByText(/Still missing: User id \(user_id\)/).waitFor();
    const go = card.getByRole('button', { name: 'Import', exact: true });
    expect(await go.isDisabled()).toBe(true);
    for (const [heading, field] of Object.entries(fields)) await chooseField(page, heading, field);
    await card.getByText('1 of the first 4 rows would be refused').click();
    await card.getByText('会员乙,浏览,昨天下午,理想L8,懂车帝,=1+1').waitFor();

    await card.getByRole('button', { name: 'Try (dry run)' }).click();
    await card.getByText('4 rows · 3 would be added · 1 refused').waitFor();
    expect(await countOdd()).toBe(0);

    await page.route('**/import/*', (route) => route.abort(), { times: 1 });
    await go.click();
    await card.getByText('The upload was cut.').waitFor();
    await card.getByRole('button', { name: 'Import again' }).click();
    await card.getByText('4 rows · 3 added · 1 refused').waitFor();
    expect(await countOdd()).toBe(3);

    await card.getByRole('link', { name: 'See the refused rows' }).click();
    const refused = page.getByRole('region', { name: 'Refused rows' });
    await refused
      .getByRole('row')
      .filter({ hasText: '何时' })
      .filter({ hasText: '昨天下午,理想L8' })
      .waitFor();
    const download = page.waitForEvent('download');
    await refused.getByRole('button', { name: 'Download as CSV' }).click();
    expect(await textOf(await download)).toContain('"会员乙,浏览,昨天下午,理想L8,懂车帝,=1+1"');
    expect((await download).suggestedFilename()).toBe('奇怪的-refused.csv');
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should tag the apps that the file named, and let one be corrected by hand', async () => {
    const { page, troubles } = await house.visit('/data/catalog');
    await page.getByRole('button', { name: /^Tag \d+ untagged$/ }).click();
    await page.getByRole('button', { name: 'Everything is tagged' }).waitFor();
    const row = page.getByRole('row').filter({ hasText: '懂车帝' });
    await row.getByText('by the model').waitFor();
    expect(await house.database.prisma.app.count({ where: { tagSource: null } })).toBe(0);

    await row.getByRole('button', { name: 'Edit the tags of 懂车帝' }).click();
    const editor = page.getByRole('combobox', { name: 'Tags of 懂车帝' });
    await editor.fill('我的标签');
    await editor.press('Enter');
    await page.getByRole('button', { name: 'Save' }).click();
    await row.getByText('by hand').waitFor();
    expect(await house.database.prisma.app.findUnique({ where: { id: '懂车帝' } })).toMatchObject({
      tagSource: 'MANUAL',
      tags: expect.arrayContaining(['我的标签']),
    });
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should lead from an event of such a user back to the rows of the file', async () => {
    const { page, troubles } = await house.visit(`/users/${encodeURIComponent('会员甲')}`);
    await page.getByRole('button', { name: 'Extract', exact: true }).click();
    await page.getByText('100 %').first().waitFor();
    const event = page.getByRole('listitem').filter({ hasText: 'rests on 2 behaviors' });
    await event.getByText('rests on 2 behaviors').click();
    await event.getByText('理想L7落地价', { exact: true }).waitFor();
    const stored = await house.database.prisma.eventEvidence.findMany({
      where: { event: { userId: '会员甲' } },
      include: { behavior: { include: { import: true } } },
    });
    expect(stored).toHaveLength(2);
    for (const { behavior } of stored) expect(behavior.import?.fileName).toBe('奇怪的.csv');
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should list the imports, and take one back after it has said what goes', async () => {
    const { page, troubles } = await house.visit('/data/history');
    await page.getByRole('row').filter({ hasText: 'dry run' }).waitFor();
    const imported = page.getByRole('row').filter({ hasText: 'finished' }).filter({ hasNotText: 'dry run' });
    await imported.getByRole('link', { name: oddFile.name }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/Its 3 behaviors will be deleted/).waitFor();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('What it brought was taken back.').waitFor();
    expect(await countOdd()).toBe(0);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should offer templates that import as they stand, several files at once', async () => {
    const { page, troubles } = await house.visit('/data');
    const files: (typeof oddFile)[] = [];
    for (const name of ['apps.csv', 'places.csv']) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: `Download the template ${name}` }).click();
      const text = await textOf(await download);
      expect(text).toMatch(/^\ufeff/);
      files.push({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    }
    await page.locator('input[type=file]').setInputFiles(files);
    await page.getByRole('button', { name: 'Import all (2)' }).click();
    await expect.poll(() => page.getByText('Imported.').count()).toBe(2);
    expect(await house.database.prisma.place.count({ where: { id: { in: ['p_01', 'p_02'] } } })).toBe(2);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it.each(['en-US', 'zh-CN'])('should fit a narrow screen in %s', async (locale) => {
    const { page } = await house.visit('/data', { locale });
    await page.setViewportSize({ width: 390, height: 844 });
    const parts = {
      '/data': '.templates',
      '/data/history': '.import-list__count',
      '/data/history/1': '.import-panel, .page-alert',
      '/data/catalog': '.ant-table-row',
      '/data/catalog/items': '.ant-table-row',
    };
    for (const [path, part] of Object.entries(parts)) {
      await page.goto(house.address() + path);
      await page.locator(part).first().waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(390);
    }
    await page.context().close();
  });

  it('should keep what is typed when the language is changed', async () => {
    const { page } = await house.visit('/data/catalog');
    await page.getByRole('searchbox', { name: 'Search by id or name' }).fill('懂车');
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByText('1 个应用').waitFor();
    expect(await page.getByRole('searchbox', { name: '按 ID 或名称搜索' }).inputValue()).toBe('懂车');
    await page.context().close();
  });

  it('should say why a file that is no table cannot be read', async () => {
    const { page } = await house.visit('/data', { locale: 'zh-CN' });
    const buffer = Buffer.from(Array.from({ length: 512 }, (_, at) => at % 256));
    await page.locator('input[type=file]').setInputFiles([{ ...oddFile, name: 'x.bin', buffer }]);
    await page.getByText('这个文件不能作为表格读取。').waitFor();
    await page.context().close();
  });
});
