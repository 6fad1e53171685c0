import { type RefObject, useEffect, useRef, useState } from 'react';

/** Height of an element in pixels, as it grows. */
export function useHeight<E extends HTMLElement>(): { ref: RefObject<E | null>; height: number } {
  const ref = useRef<E>(null);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, height };
}
