import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

type Options<E extends HTMLElement> = {
  /** Entries in all. */
  count: number;
  /** Their height in pixels as long as they were not painted. */
  estimate: (index: number) => number;
  /** What they stand in; it, or something around it, scrolls. */
  list: RefObject<E | null>;
  /** Entries that are painted beyond what can be seen, on either side. */
  overscan: number;
};

export type VirtualWindow = {
  /** The entries to paint. */
  indexes: readonly number[];
  /** The first and the last entry that can be seen. */
  sight: readonly [number, number];
  /** Room to leave for the entries before them and behind them, in pixels. */
  before: number;
  behind: number;
  /** Of all entries, in pixels. */
  total: number;
  /** For the `ref` of each painted entry, which bears its index as `data-index`. */
  measure: (element: Element | null) => void;
  /** Brings an entry into sight. */
  goTo: (index: number) => void;
};

/** What of a long list is near enough to be seen. Only that is in the document: it stays as large as the window, not as the list. */
export function useVirtualWindow<E extends HTMLElement>({
  count,
  estimate,
  list,
  overscan,
}: Options<E>): VirtualWindow {
  const scroller = useRef<HTMLElement | null>(null);
  const [margin, setMargin] = useState(0);
  // What stands above the list may grow with every paint.
  useLayoutEffect(() => {
    scroller.current ??= scrollerOf(list.current);
    setMargin(distance(list.current, scroller.current));
  });
  const virtual = useVirtualizer({
    count,
    estimateSize: estimate,
    getScrollElement: () => {
      scroller.current ??= scrollerOf(list.current);
      return scroller.current;
    },
    overscan,
    scrollMargin: margin,
  });
  const items = virtual.getVirtualItems();
  const total = virtual.getTotalSize();
  return {
    indexes: items.map(({ index }) => index),
    sight: [virtual.range?.startIndex ?? 0, virtual.range?.endIndex ?? 0],
    before: Math.max(0, (items[0]?.start ?? margin) - margin),
    behind: Math.max(0, total - ((items.at(-1)?.end ?? margin) - margin)),
    total,
    measure: virtual.measureElement,
    goTo: (index) => virtual.scrollToIndex(index, { align: 'center' }),
  };
}

/** The nearest element around a list, or the list itself, that scrolls downwards. */
function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  if (element === null) return null;
  const { overflowY } = getComputedStyle(element);
  return overflowY === 'auto' || overflowY === 'scroll' ? element : scrollerOf(element.parentElement);
}

/** How far below the upper end of what scrolls a list begins, in pixels. */
function distance(list: HTMLElement | null, scroller: HTMLElement | null): number {
  if (list === null || scroller === null || list === scroller) return 0;
  return Math.round(
    list.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop,
  );
}
