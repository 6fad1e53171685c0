import { Skeleton } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useMutation } from 'urql';
import { useMessages } from '../../../i18n/language.tsx';
import { type Graph, KeepLayout } from '../graph-query.ts';
import { ExportMenu } from '../image/export-menu.tsx';
import { skeletonOf } from '../layout/skeleton.ts';
import { useLayout } from '../layout/use-layout.ts';
import type { ShownGraph } from '../view/shown-graph.ts';
import type { Selection } from '../view/use-selection.ts';
import './canvas.css';
import { CanvasTools } from './canvas-tools.tsx';
import { filterGraph, firstFilter } from './filter.ts';
import { GraphFlow } from './graph-flow.tsx';
import { Legend } from './legend.tsx';
import { MOST_NODES, strongestPart } from './strongest.ts';

type Props = {
  id: string;
  stored: Graph | null;
  shown: ShownGraph;
  selection: Selection | null;
  onOpen: (selection: Selection) => void;
};

/** The graph as a picture that can be walked through: its strongest part, filtered, with a legend. */
export default function CanvasPart({ id, stored, shown, selection, onOpen }: Props) {
  const { canvas: words } = useMessages().graphs;
  const [filter, setFilter] = useState(firstFilter);
  const part = useMemo(() => strongestPart(shown.nodes, shown.edges), [shown]);
  const skeleton = useMemo(() => skeletonOf(part.nodes, part.edges), [part]);
  const layout = useLayout(skeleton, stored?.layout ?? null);
  useKeptLayout(stored, layout);
  const open = selection?.at === 'EDGE' ? selection.number : null;
  const filtered = useMemo(() => filterGraph(part.nodes, part.edges, filter, open), [part, filter, open]);
  return (
    <section className="graph-canvas" aria-label={words.label}>
      <div className="graph-canvas__tools">
        <CanvasTools
          filter={filter}
          onChange={(change) => setFilter({ ...filter, ...change })}
          nodes={part.nodes}
          shownEdges={filtered.edges.length}
          fitting={filtered.fitting}
          onFind={(number) => onOpen({ at: 'NODE', number })}
        />
        <ExportMenu
          id={id}
          name={stored === null ? id : `${stored.name} v${stored.version}`}
          graph={filtered}
          places={layout?.places ?? null}
        />
      </div>
      {shown.nodes.length > part.nodes.length && (
        <p className="graph-canvas__note">{words.strongest(MOST_NODES, shown.nodes.length)}</p>
      )}
      {layout === null ? (
        <Skeleton active className="page-skeleton" />
      ) : (
        <GraphFlow
          nodes={filtered.nodes}
          edges={filtered.edges}
          places={layout.places}
          selection={selection}
          onOpen={onOpen}
        />
      )}
      <Legend filter={filter} onChange={(change) => setFilter({ ...filter, ...change })} />
    </section>
  );
}

/** Keeps a layout that was computed here for everybody who opens the graph later, once all of the graph is laid out. */
function useKeptLayout(stored: Graph | null, layout: ReturnType<typeof useLayout>) {
  const [, keep] = useMutation(KeepLayout);
  const id = stored?.id;
  const isNew = stored !== null && stored.layout === null && layout?.computed === true;
  const places =
    isNew && layout.places.length >= Math.min(MOST_NODES, stored.nodeCount) ? layout.places : null;
  useEffect(() => {
    if (id === undefined || places === null) return;
    // Whoever may not keep it computes it again the next time: nothing else is lost.
    void keep({ id, places: places.map(({ number, x, y }) => ({ number, x, y })) });
  }, [id, places, keep]);
}
