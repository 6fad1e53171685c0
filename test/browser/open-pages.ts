import type { Page } from 'playwright-core';

/** The pages that a file's tests have opened and not closed again. */
export const openPages = new Set<Page>();

/** Remembers a page until it is closed. */
export function rememberPage(page: Page): void {
  openPages.add(page);
  page.once('close', () => openPages.delete(page));
}
