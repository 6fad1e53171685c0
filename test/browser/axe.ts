import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';

const script = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds against accessibility in a part of a page: one line for each rule and element, none when all is well. */
export async function faultsOfAccess(page: Page, selector: string): Promise<string[]> {
  await page.addScriptTag({ path: script });
  return page.evaluate(async (within) => {
    const { axe }: { axe: typeof axeCore } = Object.assign({ axe: null }, window as never);
    const { violations } = await axe.run(within);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, selector);
}
