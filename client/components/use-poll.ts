import { useEffect, useRef } from 'react';

/** Calls again and again, every so many milliseconds; `null` rests. */
export function usePoll(everyMs: number | null, call: () => void) {
  const latest = useRef(call);
  useEffect(() => {
    latest.current = call;
  });
  useEffect(() => {
    if (everyMs === null) return;
    const timer = setInterval(() => latest.current(), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
}
