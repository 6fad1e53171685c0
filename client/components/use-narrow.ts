import { useSyncExternalStore } from 'react';

/** The same width at which the style sheets change over. */
const narrow = window.matchMedia('(max-width: 760px)');

function subscribe(listener: () => void) {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

/** True on a screen with room for one thing beside nothing. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}
