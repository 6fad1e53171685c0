import { beforeEach } from 'vitest';
import { openPages } from './open-pages.ts';

/** Of what a page shows: so many characters. */
const most = 6_000;

/** A test that fails says what its pages showed: most of them wait for something that did not come. */
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => {
    for (const page of openPages) {
      const shown = await page.locator('body').ariaSnapshot({ timeout: 5_000 });
      process.stdout.write(`\n${page.url()} showed:\n${shown.slice(0, most)}\n`);
    }
  });
});
