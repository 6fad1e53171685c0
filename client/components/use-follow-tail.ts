import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Pixels from the end that still count as being there. */
const slack = 24;

type FollowTail<E> = {
  ref: RefObject<E | null>;
  /** For the scroll area that `ref` is on. */
  onScroll: () => void;
  /** Whether new content scrolls into sight. */
  following: boolean;
  /** Goes to the end and follows it again. */
  follow: () => void;
};

/**
 * Keeps the end of a growing scroll area in sight, but only while the reader is at the end.
 *
 * @param grown any value that changes when content was added; null leaves the area alone
 */
export function useFollowTail<E extends HTMLElement>(grown: number | null): FollowTail<E> {
  const ref = useRef<E>(null);
  const [following, setFollowing] = useState(true);
  const last = useRef(0);
  const toEnd = () => ref.current?.scrollTo({ top: ref.current.scrollHeight, behavior: 'instant' });

  // biome-ignore lint/correctness/useExhaustiveDependencies: growth is what it waits for
  useLayoutEffect(() => {
    if (following && grown !== null) toEnd();
  }, [grown, following]);

  return {
    ref,
    following,
    follow: () => setFollowing(true),
    onScroll() {
      const area = ref.current;
      if (!area) return;
      const atEnd = area.scrollHeight - area.scrollTop - area.clientHeight < slack;
      // What grows below the reader moves the end away, too: only going upwards leaves it.
      if (atEnd) setFollowing(true);
      else if (area.scrollTop < last.current) setFollowing(false);
      last.current = area.scrollTop;
    },
  };
}
