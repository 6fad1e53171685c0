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
      // Half-way through fading in, everything is pale.
      const fading = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      // What is out of sight may never finish: its colours are looked at as they will be.
      const late = new Promise((resolve) => setTimeout(resolve, 2_000));
      await Promise.race([Promise.allSettled(fading.map(({ finished }) => finished)), late]);
      const still = document.createElement('style');
      still.textContent = '*, *::before, *::after { transition: none !important }';
      document.head.append(still);
      // @ts-expect-error: axe puts itself there
      const { violations } = await window.axe.run(within, { runOnly });
      still.remove();
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
