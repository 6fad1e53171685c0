import { type RefObject, useEffect, useRef } from 'react';

/** The first marked element of an area that can be seen, also by scrolling. */
function firstMark(area: Element | null): HTMLElement | undefined {
  const marked = area?.querySelectorAll<HTMLElement>('[data-marked="true"]') ?? [];
  return [...marked].find((element) => element.checkVisibility());
}

/** Scrolls the first marked element of an area into sight, and puts the keyboard there. */
export function goToMark(area: Element | null): void {
  const mark = firstMark(area);
  mark?.scrollIntoView({ block: 'center' });
  mark?.focus({ preventScroll: true });
}

/**
 * Scrolls the first marked element of an area into sight as soon as it is there; the keyboard stays where it is.
 *
 * @param marked what is marked; another set scrolls again
 * @param isThere whether some of it is on the page
 */
export function useMarkInSight<E extends Element>(
  marked: ReadonlySet<string> | undefined,
  isThere: boolean,
): RefObject<E | null> {
  const area = useRef<E>(null);

  useEffect(() => {
    if (marked && isThere) firstMark(area.current)?.scrollIntoView({ block: 'center' });
  }, [marked, isThere]);

  return area;
}
