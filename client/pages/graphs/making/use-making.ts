import { type CombinedError, useMutation } from 'urql';
import { useLocation } from 'wouter';
import { newKey } from '../../../runs/new-key.ts';
import { makingOfGraph } from '../../../runs/run-logs.ts';
import { useRuns } from '../../../runs/use-runs.tsx';
import { type GraphInput, type GraphLanguage, StartGraph } from '../graph-query.ts';

/** Where the making of a graph is watched, until the graph has an id. */
export const makingHref = (runId: string): string => `/graphs/making/${runId}`;

type Wish = { graph: GraphInput } | { versionOf: string };

/** Starts making graphs. */
export type Making = {
  asking: boolean;
  /** Why the last one was not begun. */
  refused: CombinedError | undefined;
  /** Starts one, or joins an equal one, and goes where it can be watched. */
  start: (wish: Wish, language: GraphLanguage) => Promise<void>;
};

export function useMaking(): Making {
  const runs = useRuns();
  const [, navigate] = useLocation();
  const [{ fetching, error }, ask] = useMutation(StartGraph);
  return {
    asking: fetching,
    refused: error,
    async start(wish, language) {
      const { data } = await ask({ ...wish, language, runKey: newKey() });
      if (!data) return;
      runs.open(data.startGraph.id, makingOfGraph);
      navigate(makingHref(data.startGraph.id));
    },
  };
}
