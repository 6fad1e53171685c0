import { layoutGraph } from './layout-graph.ts';
import type { Skeleton } from './skeleton.ts';

/** Answers each skeleton with its places: large graphs take a second, in which the page must not stand still. */
addEventListener('message', ({ data }: MessageEvent<Skeleton>) => {
  postMessage(layoutGraph(data));
});
