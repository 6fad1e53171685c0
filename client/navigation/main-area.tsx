import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { pageOf } from './page-list.ts';

type Props = { area: RefObject<HTMLElement | null>; children: ReactNode };

/** Where the pages stand. The keyboard goes there when another page has come, unless that page took it already. */
export function MainArea({ area, children }: Props) {
  const [location] = useLocation();
  const page = pageOf(location);
  const shown = useRef(page);

  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    const main = area.current;
    if (main && !main.contains(document.activeElement)) main.focus({ preventScroll: true });
  }, [page, area]);

  return (
    <main ref={area} id="main" className="app-main" tabIndex={-1}>
      {children}
    </main>
  );
}
