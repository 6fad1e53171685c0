import { useSyncExternalStore } from 'react';

/**
 * A hook that is true while a media query holds.
 *
 * @param query as in CSS, for example `(max-width: 760px)`
 */
export function mediaHook(query: string): () => boolean {
  const list = window.matchMedia(query);
  const subscribe = (listener: () => void) => {
    list.addEventListener('change', listener);
    return () => list.removeEventListener('change', listener);
  };
  return () => useSyncExternalStore(subscribe, () => list.matches);
}
