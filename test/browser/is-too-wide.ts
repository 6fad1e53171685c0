import type { Page } from 'playwright-core';

/** True if the page, or a part of it that these selectors name, can be scrolled sideways. */
export function isTooWide(page: Page, ...parts: readonly string[]): Promise<boolean> {
  return page.evaluate(
    (selectors) =>
      [...document.querySelectorAll(selectors)].some(
        ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
      ),
    ['html', ...parts].join(', '),
  );
}
