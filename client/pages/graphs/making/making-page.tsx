import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { useMessages } from '../../../i18n/language.tsx';
import { makingOfGraph, type RunEntry } from '../../../runs/run-logs.ts';
import { useRunEntries, useRuns, useSnapshot } from '../../../runs/use-runs.tsx';
import { hasEnded } from '../../../runs/watch-run.ts';
import { MakingEnd } from './making-end.tsx';
import { MakingStrip } from './making-strip.tsx';

/** The making of a graph until the graph is computed, and has an address of its own. */
export function MakingPage({ runId }: { runId: string }) {
  const runs = useRuns();
  const entry = useRunEntries().find(({ watch }) => watch.runId === runId) ?? null;
  useEffect(() => {
    runs.open(runId, makingOfGraph);
  }, [runs, runId]);
  return entry && <Waiting key={entry.id} entry={entry} />;
}

function Waiting({ entry }: { entry: RunEntry }) {
  const { making: words, view: page } = useMessages().graphs;
  const [, navigate] = useLocation();
  const { state, view } = useSnapshot(entry.watch);
  const graphId = view.graph?.id ?? (view.end?.kind === 'finished' ? view.end.graph?.id : null) ?? null;
  useEffect(() => {
    if (graphId !== null) navigate(`/graphs/${graphId}`, { replace: true });
  }, [graphId, navigate]);
  if (!hasEnded(state))
    return (
      <>
        <MakingStrip entry={entry} />
        <p className="making-wait">{words.wait}</p>
      </>
    );
  return (
    <>
      <MakingEnd entry={entry} />
      <p className="making-wait">
        <Link href="/graphs">{page.back}</Link>
      </p>
    </>
  );
}
