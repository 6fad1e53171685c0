import { afterAll, beforeAll, expect, it } from 'vitest';
import { describePage } from './describe-page.ts';
import { type FullHouse, openFullHouse } from './full-house.ts';

describePage('a link to send to somebody', () => {
  let house: FullHouse;
  beforeAll(async () => {
    house = await openFullHouse();
  });
  afterAll(() => house?.close());

  it('should be copied where there is something to show: a run, a graph, a pattern, a question', async () => {
    const { page, troubles } = await house.visit('/');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const { id } = await house.database.prisma.question.findFirstOrThrow();
    const paths = [
      `/runs/${house.runId}`,
      `/graphs/${house.graphId}`,
      `/patterns/${house.miningId}?pattern=${house.patternId}`,
      `/questions/${house.graphId}?question=${id}`,
    ];
    for (const path of paths) {
      await page.goto(house.address() + path);
      await page.getByRole('button', { name: 'Copy the link' }).click();
      await page.getByRole('button', { name: 'Link copied' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(house.address() + path);
    }
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});
