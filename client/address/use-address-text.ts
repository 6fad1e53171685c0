import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useSettled } from '../components/use-settled.ts';

/**
 * A text that a control of the page holds, and that its address tells too: so a reload, a bookmark and a link sent to somebody
 * show the same. Another text replaces the address, so that Back leaves the page; links within the page that do not speak of it
 * do not lose it; an address that says another text changes it.
 *
 * @param name under which the address tells it
 * @param pauseMs milliseconds without a change before the address tells it
 */
export function useAddressText(name: string, pauseMs = 0): [text: string, setText: (text: string) => void] {
  const [path, navigate] = useLocation();
  const told = new URLSearchParams(useSearch()).get(name) ?? '';
  const [text, setText] = useState(told);
  const settled = useSettled(text.trim(), pauseMs);
  const known = useRef(told);

  useEffect(() => {
    if (told !== '' && told !== known.current) {
      known.current = told;
      setText(told);
      return;
    }
    if (settled === told || settled !== text.trim()) return;
    known.current = settled;
    // What the browser shows now: another control may have written its part since this was rendered.
    const parts = new URLSearchParams(window.location.search);
    if (settled === '') parts.delete(name);
    else parts.set(name, settled);
    navigate(parts.size === 0 ? path : `${path}?${parts}`, { replace: true });
  });

  return [text, setText];
}
