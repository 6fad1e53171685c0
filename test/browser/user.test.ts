import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describePage } from './describe-page.ts';
import { findViolations } from './find-violations.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

describePage('the page of one user', () => {
  let house: PageHouse;
  let page: Page;
  let troubles: string[];
  beforeAll(async () => {
    house = await openPageHouse(1, { OFFLINE_TOKENS_PER_SECOND: '0' });
    ({ page, troubles } = await house.visit('/users/user_0001'));
    await page.getByRole('button', { name: 'Extract', exact: true }).click();
    await current(1);
  }, 60_000);
  afterAll(async () => {
    await house?.close();
  });

  /** Waits until a version is current, and the page at rest with it. */
  const current = async (version: number) => {
    const { sequence } = house.database.prisma;
    const patience = { timeout: 30_000, interval: 50 };
    await vi.waitFor(() => sequence.findFirstOrThrow({ where: { status: 'CURRENT', version } }), patience);
    await page.getByRole('button', { name: 'Extract again' }).waitFor();
  };
  const open = (name: string) => page.getByRole('tab', { name }).click();
  const byHand = () => page.getByRole('tabpanel', { name: 'Events' }).getByText('by hand', { exact: true });

  it('should light up the behaviors of the event that is pointed at, and no others', async () => {
    await open('Time line');
    const timeline = page.getByRole('region', { name: 'Behaviors and the events that rest on them' });
    const lit = timeline.locator('[data-state="lit"]');
    const bar = timeline.locator('button').first();
    await bar.waitFor();
    expect(await lit.count()).toBe(0);
    await bar.hover();
    const first = await house.database.prisma.event.findFirstOrThrow({
      orderBy: [{ start: 'asc' }, { id: 'asc' }],
      include: { evidence: true },
    });
    await expect.poll(() => lit.count()).toBe(first.evidence.length);
    expect(await bar.getAttribute('aria-pressed')).toBe('true');
  });

  it('should correct an event by hand, and keep it over the next extraction', async () => {
    await open('Events');
    const event = page
      .getByRole('tabpanel', { name: 'Events' })
      .locator('[data-category="ENGAGEMENT"]')
      .first();
    await event.getByRole('button', { name: 'Correct this event' }).click();
    const dialog = page.getByRole('dialog', { name: 'Correct an event' });
    await dialog.getByRole('combobox', { name: 'Category' }).click();
    await page.locator('.ant-select-item-option', { hasText: 'churn' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await byHand().waitFor();
    await page.getByRole('button', { name: 'Extract again' }).click();
    await current(2);
    await expect.poll(() => byHand().count()).toBe(1);
    const kept = await house.database.prisma.event.findMany({
      where: { source: 'MANUAL', sequence: { status: 'CURRENT' } },
    });
    expect(kept).toMatchObject([{ category: 'CHURN' }]);
  });

  it('should show what an extraction changed, and take a correction back', async () => {
    await open('Versions');
    const difference = page.getByRole('region', { name: 'From version 1 to version 2' });
    await difference.getByText(/unchanged|the same/).waitFor();
    const corrections = page.getByRole('region', { name: 'Corrections by hand' });
    await corrections.getByRole('button', { name: 'Take back' }).click();
    await corrections.getByText('Nothing was corrected by hand.').waitFor();
    await page.getByRole('button', { name: 'Extract again' }).click();
    await current(3);
    const changed = page.getByRole('region', { name: 'From version 2 to version 3' }).getByRole('listitem');
    await expect
      .poll(() => changed.allInnerTexts())
      .toEqual([expect.stringMatching(/changed[\s\S]*was[\s\S]*churn/)]);
    await open('Events');
    await expect.poll(() => byHand().count()).toBe(0);
  });

  it('should give the events as a file', async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Events as JSON Lines' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\n');
    const { eventCount } = await house.database.prisma.sequence.findFirstOrThrow({
      where: { status: 'CURRENT' },
    });
    expect(lines).toHaveLength(eventCount);
    expect(troubles).toEqual([]);
  });

  it('should erase the person once the id was typed, and lead back to a list without', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Erase this person…' }).click();
    const asked = page.getByRole('dialog', { name: 'Erase this person?' });
    const erase = asked.getByRole('button', { name: 'Erase', exact: true });
    await asked.getByRole('textbox', { name: 'Type user_0001 to confirm' }).fill('user_000');
    expect(await erase.isDisabled()).toBe(true);
    expect(await findViolations(page, '.ant-modal')).toEqual([]);
    await asked.getByRole('textbox').fill('user_0001');
    await erase.click();
    const told = page.getByRole('dialog', { name: 'user_0001 was erased.' });
    await told.getByText(/behaviors, .* were deleted/).waitFor();
    await told.locator('.ant-modal-footer').getByRole('button', { name: 'Close' }).click();
    await page.getByText('No users yet').waitFor();
    expect(await house.database.prisma.behavior.count()).toBe(0);
    expect(troubles).toEqual([]);
  });
});
