import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** A rule of WCAG that a page breaks, and where. */
export interface Violation {
  readonly id: string;
  readonly targets: readonly string[];
}

/** What of a page people who cannot see or point would stumble over, as axe finds it: WCAG 2.2 A and AA. */
export async function findViolations(page: Page): Promise<Violation[]> {
  await page.evaluate(await readFile(source, 'utf8'));
  return page.evaluate(async () => {
    // @ts-expect-error: axe puts itself there
    const { violations } = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations.map(
      ({ id, nodes }: { id: string; nodes: { target: string[]; failureSummary: string }[] }) => ({
        id,
        targets: nodes.map(({ target }) => target.join(' ')),
      }),
    );
  });
}
