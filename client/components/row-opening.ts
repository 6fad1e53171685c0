import type { MouseEvent } from 'react';

/**
 * What a row of a list does when it is pressed: it opens what it stands for, but where a link or a button has its own say: a
 * link leads there by itself, and as the reader wants, in another tab for example.
 */
export const rowOpening = (open: () => void) => ({
  onClick({ target }: MouseEvent) {
    if (target instanceof Element && target.closest('a, button') === null) open();
  },
});
