import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createToken } from '../../server/access/tokens.ts';
import { answer } from '../provider/behaviors.ts';
import { createGate, type Gate } from '../provider/gate.ts';
import { type Provider, startProvider } from '../provider/provider.ts';
import { crowdedHeader } from './crowded-header.ts';
import { describePage } from './describe-page.ts';
import { findViolations } from './find-violations.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

describePage('signing in on the page', () => {
  let provider: Provider;
  let house: PageHouse;
  let gate: Gate;
  let tokens: Record<'vic' | 'ann' | 'ada', string>;

  beforeAll(async () => {
    provider = await startProvider((exchange) => answer(['half\n', 'the rest\n'], { gate })(exchange));
    house = await openPageHouse(3, { ACCESS: 'tokens', OPENAI_BASE_URL: provider.url, LLM_ATTEMPTS: '1' });
    const tokenOf = async (name: string, role: 'VIEWER' | 'ANALYST' | 'ADMIN') =>
      (await createToken(house.database, { name, role, days: null })).secret;
    tokens = {
      vic: await tokenOf('Vic', 'VIEWER'),
      ann: await tokenOf('Ann', 'ANALYST'),
      ada: await tokenOf('Ada Lovelace-King', 'ADMIN'),
    };
  });
  afterAll(async () => {
    await house?.close();
    await provider.stop();
  });

  async function signIn(page: Page, token: string) {
    await page.getByLabel('Token').fill(token);
    await page.getByLabel('Token').press('Enter');
  }

  it('should ask for a token, in both languages, and keep the address', async () => {
    const { page, troubles } = await house.visit('/users/user_0001');
    await page.getByRole('heading', { name: 'Sign in to Causeway' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { name: '登录 Causeway' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await signIn(page, 'cw_wrong');
    await page.getByText('This token lets nobody in.').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await signIn(page, tokens.ann);
    await page.getByRole('button', { name: /Ann/ }).waitFor();
    await page.getByRole('heading', { name: 'user_0001' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/users/user_0001');
    expect(await page.evaluate(() => document.cookie)).toBe('');
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('F46: should go on with a new pass when one expires in the middle of a run, and lose nothing', async () => {
    gate = createGate();
    const { page, troubles } = await house.visit('/users/user_0001');
    await signIn(page, tokens.ann);
    await page.getByRole('button', { name: 'Extract', exact: true }).click();
    gate.open();
    const log = page.getByRole('region', { name: 'Live log' });
    await log.getByText('half').first().waitFor({ timeout: 10_000 });
    const opened = page.waitForEvent('websocket');
    await house.database.pool.query(`update session_pass set until = now() - interval '1 second'`);
    // What the server notes by itself within seconds, told at once.
    await house.database.pool.query(`select pg_notify('causeway_access', 'session:' || id) from session`);
    await opened;
    gate.open();
    await log.getByText('the rest').first().waitFor({ timeout: 30_000 });
    expect(await log.getByText('half', { exact: true }).count()).toBe(1);
    expect(await log.getByText('the rest', { exact: true }).count()).toBe(1);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should fetch files with a pass, and be left by signing out', async () => {
    const { page, troubles } = await house.visit('/users');
    await signIn(page, tokens.ann);
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /events.*CSV/i }).click();
    expect((await download).suggestedFilename()).toBe('events.csv');
    await page.getByRole('button', { name: /Ann/ }).click();
    expect(await page.getByRole('link', { name: /^Access/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to Causeway' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in to Causeway' }).waitFor();
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should delete what waits to be deleted before somebody signs out', async () => {
    const { prisma } = house.database;
    await prisma.cohort.create({ data: { name: 'Beijing', filter: {} } });
    const { page, troubles } = await house.visit('/cohorts');
    await signIn(page, tokens.ann);
    await page.getByRole('button', { name: 'Delete Beijing' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.getByRole('button', { name: /Ann/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to Causeway' }).waitFor();
    expect(await prisma.cohort.count({ where: { name: 'Beijing' } })).toBe(0);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should say in the language of the page that somebody may not delete something, and bring it back', async () => {
    await house.database.prisma.cohort.create({ data: { name: 'Shanghai', filter: {} } });
    const { page, troubles } = await house.visit('/cohorts');
    await signIn(page, tokens.vic);
    await page.getByRole('button', { name: '中文' }).click();
    const remove = page.getByRole('button', { name: '删除“Shanghai”' });
    await remove.click();
    await page.getByRole('button', { name: '立即删除' }).click();
    await page.getByText('未能删除：人群“Shanghai”。您的角色不允许此操作，请联系管理员。').waitFor();
    await remove.waitFor();
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should let an admin make and revoke tokens, and read the audit', async () => {
    const { page, troubles } = await house.visit('/users');
    await signIn(page, tokens.ada);
    const account = page.getByRole('button', { name: /Ada/ });
    await account.waitFor();
    for (const width of [390, 1200, 1280, 1440, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await crowdedHeader(page)]).toEqual([width, []]);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    await account.click();
    await page.getByRole('link', { name: /^Access/ }).click();
    await page.getByRole('button', { name: 'New token' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('For', { exact: true }).fill('Li Wei');
    await dialog.getByRole('button', { name: 'Make the token' }).click();
    const secret = await page.getByRole('textbox', { name: 'The token' }).inputValue();
    expect(secret).toMatch(/^cw_[\w-]{43}$/);
    await page.getByRole('button', { name: 'Done' }).click();
    const row = page.getByRole('row', { name: /Li Wei/ });
    await row.getByText('in force').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await row.getByRole('button', { name: /Revoke/ }).click();
    await page.getByRole('tooltip').getByRole('button', { name: 'Revoke' }).click();
    await row.getByText('revoked').waitFor();
    await page.getByRole('tab', { name: 'Audit' }).click();
    await page.getByRole('row', { name: /Ada.*revokeAccessToken.*done/ }).waitFor();
    await page.getByRole('textbox', { name: 'Action' }).fill('sign in');
    await page
      .getByRole('row', { name: /Ann.*sign in/ })
      .first()
      .waitFor();
    await page.getByText('revokeAccessToken').waitFor({ state: 'detached' });
    const since = page.waitForRequest((request) => request.postDataJSON()?.variables?.since != null);
    await page.getByLabel('From', { exact: true }).pressSequentially('0101202613');
    await since;
    await page
      .getByRole('row', { name: /Ann.*sign in/ })
      .first()
      .waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('tab', { name: '审计' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('tab', { name: '令牌' }).click();
    await page.getByRole('button', { name: '新建令牌' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});
