import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { overSse } from '../house/clients.ts';
import { extract, itemsOf } from '../house/run-items.ts';
import { answer } from '../provider/behaviors.ts';
import { type Provider, startProvider } from '../provider/provider.ts';
import { describePage } from './describe-page.ts';
import { findViolations } from './find-violations.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

describePage('prices, costs and the estimate of a batch', () => {
  let provider: Provider;
  let house: PageHouse;
  beforeAll(async () => {
    provider = await startProvider(answer(['-\n'], { usage: { prompt: 1_000_000, completion: 500_000 } }));
    house = await openPageHouse(8, {
      OPENAI_BASE_URL: provider.url,
      LLM_MODEL: 'model-m',
      LLM_TOKENS_PER_DAY: '30000000',
      LLM_COST_PER_DAY: '0.5',
      LLM_TOKENS_PER_RUN: '0',
    });
  });
  afterAll(async () => {
    await house?.close();
    await provider.stop();
  });

  const openDialog = async (page: Page) => {
    await page.getByRole('button', { name: /Extract all|批量提取/ }).click();
    const estimate = page.getByRole('region', { name: /What it takes|预计消耗/ });
    await estimate.locator('dl').waitFor();
    return estimate;
  };

  it('should say before a batch starts what it takes, and that a model without a price costs nobody knows what', async () => {
    const { page, troubles } = await house.visit('/users');
    const estimate = await openDialog(page);
    await estimate.getByText(/^8 with [\d,]+ behaviors$/).waitFor();
    await estimate.getByText(/^≈ [\d,]+ sent \+ [\d,]+ received$/).waitFor();
    await estimate.getByText('unknown: the model has no price').waitFor();
    await estimate.getByText('30,000,000 of 30,000,000 left').waitFor();
    await estimate.getByText(/has no price: calls are refused/).waitFor();
    await page.getByRole('radio', { name: /All users again/ }).click();
    await expect.poll(() => estimate.getAttribute('data-busy')).toBe('false');
    expect(await findViolations(page, '.batch-dialog')).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should set the price of a model that answers, change it, and take it away', async () => {
    const { page, troubles } = await house.visit('/monitoring/prices');
    const row = page.getByRole('row').filter({ hasText: 'model-m' });
    await row.getByText('answers now').waitFor();
    await row.getByRole('button', { name: 'Set a price of model-m' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('A million tokens sent, in USD').fill('0.15');
    await dialog.getByLabel('A million tokens received, in USD').fill('0.000001');
    expect(await findViolations(page, '.price-form')).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await row.getByText('$0.15', { exact: true }).waitFor();
    await row.getByText('$0.000001', { exact: true }).waitFor();
    expect(await findViolations(page, '.prices-tab')).toEqual([]);

    await page.getByRole('button', { name: 'Add a price' }).click();
    await dialog.getByLabel('Model').fill('causeway-offline-rules');
    await dialog.getByLabel(/tokens sent/).fill('1');
    await dialog.getByLabel(/tokens received/).fill('1');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText(/built-in rules cost nothing/).waitFor();
    await dialog.getByLabel('Model').fill('other');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const other = page.getByRole('row').filter({ hasText: 'other' });
    await other.getByRole('button', { name: 'Delete the price of other' }).click();
    await other.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await other.getByRole('button', { name: 'Delete the price of other' }).click();
    await page.getByRole('button', { name: 'Delete now' }).click();
    await other.waitFor({ state: 'detached' });
    const kept = async () =>
      (await house.database.prisma.modelPrice.findMany()).map(({ model, prompt, completion }) => [
        model,
        prompt.toFixed(),
        completion.toFixed(),
      ]);
    await expect.poll(kept).toEqual([['model-m', '0.15', '0.000001']]);
    const answering = row.getByRole('button', { name: 'Set a price of model-m' });
    await row.getByRole('button', { name: 'Delete the price of model-m' }).click();
    await answering.waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await answering.waitFor({ state: 'detached' });
    expect(await kept()).toEqual([['model-m', '0.15', '0.000001']]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should show what a run cost in the log and on the page Runs, and what is left of the budget', async () => {
    const { page, troubles } = await house.visit('/users/user_0001');
    await page.getByRole('button', { name: 'Extract', exact: true }).click();
    await page
      .locator('.log-bar')
      .getByText(/costs \$0\.\d+/)
      .waitFor();
    const runs = await itemsOf(overSse(house.address(), extract, { userId: 'user_0002' }));
    await page.goto(`${house.address()}/runs/${runs[0].runId}`);
    await page
      .locator('.run-facts')
      .getByText(/^\$0\.\d+$/)
      .waitFor();
    await page.goto(`${house.address()}/users`);
    const estimate = await openDialog(page);
    await estimate.getByText(/^≈ \$0\.0\d+$/).waitFor();
    await estimate.getByText(/^\$0(\.\d+)? of \$0\.5 left$/).waitFor();
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['en-US', 'light'],
    ['zh-CN', 'dark'],
  ] as const)('should be readable and not wider than a telephone (%s, %s)', async (locale, colorScheme) => {
    const { page, troubles } = await house.visit('/monitoring/prices', { locale, colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await page.locator('.prices-tab').getByText('model-m', { exact: true }).waitFor();
    expect(await width()).toBe(390);
    expect(await findViolations(page, '.prices-tab')).toEqual([]);
    await page.goto(`${house.address()}/users`);
    await openDialog(page);
    expect(await width()).toBe(390);
    expect(await findViolations(page, '.batch-dialog')).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});
