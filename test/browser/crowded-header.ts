import type { Page } from 'playwright-core';

/** The parts of the header that stand on another one, or stick out of the window; by their words. */
export function crowdedHeader(page: Page): Promise<(string | null)[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.app-header :is(a, button, .model-tag)')]
      .filter((part) => part.checkVisibility())
      .map((part) => ({ text: part.textContent, ...part.getBoundingClientRect().toJSON() }))
      .toSorted((a, b) => a.left - b.left);
    return boxes
      .filter(({ left, right }, at) => left < (boxes[at - 1]?.right ?? 0) || right > window.innerWidth)
      .map(({ text }) => text);
  });
}
