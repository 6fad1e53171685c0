import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { pageOf } from './page-list.ts';

type Props = { area: RefObject<HTMLElement | null>; children: ReactNode };

/**
 * Where the pages stand. The keyboard goes there when another page has come, unless that page took it already, and when what it
 * was on is gone with the address before.
 */
export function MainArea({ area, children }: Props) {
  const [location] = useLocation();
  const shown = useRef(location);

  useEffect(() => {
    if (shown.current === location) return;
    const isOther = pageOf(shown.current) !== pageOf(location);
    shown.current = location;
    const main = area.current;
    const { activeElement, body } = document;
    if (main && (isOther ? !main.contains(activeElement) : activeElement === body))
      main.focus({ preventScroll: true });
  }, [location, area]);

  return (
    <main ref={area} id="main" className="app-main" tabIndex={-1}>
      {children}
    </main>
  );
}
