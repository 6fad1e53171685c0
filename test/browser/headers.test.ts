import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describePage } from './describe-page.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

describePage('the content security policy', () => {
  let house: PageHouse;
  beforeAll(async () => {
    house = await openPageHouse(3, { OFFLINE_TOKENS_PER_SECOND: '0' });
  });
  afterAll(() => house.close());

  /** What the browser says of a page that a policy holds something from. */
  function violations(page: Page): string[] {
    const found: string[] = [];
    page.on('console', (line) => {
      if (/Content Security Policy|Content-Security-Policy/i.test(line.text())) found.push(line.text());
    });
    return found;
  }

  it('should leave the app what it needs: its styles, dialogs, socket and workers', async () => {
    const { page, troubles } = await house.visit('/users/user_0001');
    const found = violations(page);
    await page.reload();
    await page.getByRole('button', { name: 'Extract', exact: true }).click();
    await page.getByText('100 %').first().waitFor();
    for (const path of [
      '/',
      '/patterns',
      '/graphs',
      '/questions',
      '/runs',
      '/data',
      '/vocabulary',
      '/cohorts',
    ]) {
      await page.goto(house.address() + path);
      await page.getByRole('main').locator('*').first().waitFor();
    }
    await page.goto(`${house.address()}/users`);
    await page.getByRole('button', { name: /Extract all/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(found).toEqual([]);
    expect(troubles).toEqual([]);
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement('script'), { text: 'window.hit = 1' }))`,
    );
    await expect.poll(() => found.length).toBe(1);
    expect(await page.evaluate('window.hit')).toBeUndefined();
  });

  it('should leave GraphiQL what it needs, and still watch an extraction in it', async () => {
    const { page, troubles } = await house.visit('/health');
    const found = violations(page);
    await page.goto(`${house.address()}/graphql`);
    await page.getByRole('button', { name: /Execute/ }).click();
    await page.getByText('FINISHED').waitFor();
    expect(found).toEqual([]);
    expect(troubles).toEqual([]);
  });
});
