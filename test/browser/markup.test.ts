import { afterAll, beforeAll, expect, it } from 'vitest';
import { importFile } from '../../server/imports/import-file.ts';
import { describePage } from './describe-page.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

const hostile = '<img src=x onerror=window.hit=1><script>window.hit=1</script>';
const csv = `user_id,action,timestamp,item_id,app_id,poi_id,behavior_text
u1,browse,2026-01-15 10:00,${hostile},懂车帝,,
u1,visit_poi,2026-01-15 11:00,,,${hostile}4S店,
u1,,2026-01-15 12:00,,,,买了 ${hostile}
`;

describePage('35: markup in the data', () => {
  let house: PageHouse;
  beforeAll(async () => {
    house = await openPageHouse(1, { OFFLINE_TOKENS_PER_SECOND: '0' });
    const file = {
      kind: 'BEHAVIORS',
      fileName: 'markup.csv',
      maxBytes: 10_000,
      timeZone: 'Asia/Shanghai',
    } as const;
    await importFile({ ...file, database: house.database, stream: new Blob([csv]).stream() });
  });
  afterAll(() => house.close());

  it('should be shown as text, wherever it stands', async () => {
    const { page, troubles } = await house.visit('/users/u1');
    await page.getByRole('button', { name: 'Extract', exact: true }).click();
    await page.getByText('100 %').first().waitFor();
    for (const tab of ['Events', 'Time line', 'Behaviors']) {
      await page.getByRole('tab', { name: tab }).click();
      const panel = page.getByRole('tabpanel', { name: tab });
      await panel.getByText('<img src=x onerror=window.hit=1>').first().waitFor();
    }
    await page.getByRole('button', { name: 'Summarize' }).click();
    await page.getByRole('button', { name: 'Write again' }).waitFor();
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(troubles).toEqual([]);
  });
});
