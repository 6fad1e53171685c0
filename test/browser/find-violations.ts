import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** A rule of WCAG that a page breaks, where, and how. */
export interface Violation {
  readonly id: string;
  readonly targets: readonly string[];
}

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What of a part of a page people who cannot see or point would stumble over, as axe finds it: WCAG 2.2 A and AA, or only what
 * some of its rules find.
 */
export async function findViolations(page: Page, part = 'html', only = everything): Promise<Violation[]> {
  await page.evaluate(await readFile(source, 'utf8'));
  return page.evaluate(
    async ([within, runOnly]) => {
      // @ts-expect-error: axe puts itself there
      const { violations } = await window.axe.run(within, { runOnly });
      return violations.map(
        ({ id, nodes }: { id: string; nodes: { target: string[]; failureSummary: string }[] }) => ({
          id,
          targets: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
        }),
      );
    },
    [part, only] as const,
  );
}
