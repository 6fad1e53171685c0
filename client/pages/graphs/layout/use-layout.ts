import { useEffect, useState } from 'react';
import type { Place } from './place.ts';
import type { Skeleton } from './skeleton.ts';

/** @returns a promise of the places, and a way to give it up */
function computeLayout(skeleton: Skeleton): { places: Promise<Place[]>; stop: () => void } {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  const places = new Promise<Place[]>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Place[]>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  worker.postMessage(skeleton);
  return { places, stop: () => worker.terminate() };
}

/** Places of a graph's nodes; `computed` here, or as they were stored. */
export type Layout = { places: readonly Place[]; computed: boolean };

/**
 * Where the nodes of a graph stand: as it was stored, if that tells of every node, else computed in a worker. While a new
 * layout is computed the one before stays, and once there is one for a skeleton it stays: the graph never jumps.
 *
 * @throws in render when the worker fails
 */
export function useLayout(skeleton: Skeleton, stored: readonly Place[] | null): Layout | null {
  const key = JSON.stringify(skeleton);
  const [computed, setComputed] = useState<{ key: string; layout: Layout } | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const known = new Set(stored?.map(({ number }) => number));
  const usable = stored !== null && skeleton.nodes.every((number) => known.has(number)) ? stored : null;

  useEffect(() => {
    if (computed?.key === key) return;
    if (usable !== null) {
      setComputed({ key, layout: { places: usable, computed: false } });
      return;
    }
    const { places, stop } = computeLayout(JSON.parse(key));
    let over = false;
    places.then(
      (found) => {
        if (!over) setComputed({ key, layout: { places: found, computed: true } });
      },
      (error: unknown) => {
        if (!over) setFailed(error);
      },
    );
    return () => {
      over = true;
      stop();
    };
  }, [key, usable, computed]);

  if (failed !== null) throw failed;
  return computed?.layout ?? null;
}
