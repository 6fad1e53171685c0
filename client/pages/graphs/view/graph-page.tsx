import { Alert, Skeleton } from 'antd';
import { useEffect, useMemo } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { LoadError } from '../../../components/load-error.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { makingOfGraph, type RunEntry } from '../../../runs/run-logs.ts';
import { useRunEntries, useRuns, useSnapshot } from '../../../runs/use-runs.tsx';
import { hasEnded } from '../../../runs/watch-run.ts';
import { useTitleDetail } from '../../../title/page-title.tsx';
import { dependsOnGraphs, type Graph, GraphQuery } from '../graph-query.ts';
import { MakingEnd } from '../making/making-end.tsx';
import { MakingStrip } from '../making/making-strip.tsx';
import { GraphView } from './graph-view.tsx';
import { shownGraph } from './shown-graph.ts';

/** @param part which view of the graph */
type Props = { id: string; part: string | undefined };

/** One version of a graph; while its run is under way it is watched, and the graph grows. */
export default function GraphPage({ id, part }: Props) {
  const { view: words } = useMessages().graphs;
  const [{ data, error }, reexecute] = useQuery({
    query: GraphQuery,
    variables: { id },
    context: dependsOnGraphs,
  });
  const stored = data?.graph?.id === id ? data.graph : null;
  useTitleDetail(stored === null ? null : `${stored.name} v${stored.version}`);
  const entry = useRunOfGraph(id, stored);
  const snapshot = useSnapshot(entry?.watch);
  const growing = snapshot?.view.graph ?? null;
  const shown = useMemo(() => shownGraph(stored, growing), [stored, growing]);
  if (data?.graph === null)
    return (
      <Alert
        className="page-alert"
        type="warning"
        showIcon
        title={words.unknown}
        description={words.unknownHint}
        action={<Link href="/graphs">{words.back}</Link>}
      />
    );
  if (stored === null && growing === null)
    return error ? (
      <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />
    ) : (
      <Skeleton active className="page-skeleton" />
    );
  const underWay = entry !== null && snapshot !== null && !hasEnded(snapshot.state);
  return (
    <>
      {entry !== null && (underWay ? <MakingStrip entry={entry} /> : <MakingEnd entry={entry} />)}
      <GraphView id={id} part={part} stored={stored} shown={shown} rejected={snapshot?.view.rejected ?? []} />
    </>
  );
}

/** The run of this session that makes a graph; one under way elsewhere is joined. */
function useRunOfGraph(id: string, stored: Graph | null): RunEntry | null {
  const runs = useRuns();
  const entries = useRunEntries();
  const run = stored?.run ?? null;
  const underWay = run !== null && (run.status === 'QUEUED' || run.status === 'RUNNING') ? run.id : null;
  useEffect(() => {
    if (underWay !== null) runs.open(underWay, makingOfGraph);
  }, [runs, underWay]);
  return (
    entries.find(({ watch }) => watch.runId === run?.id || watch.snapshot().view.graph?.id === id) ?? null
  );
}
