import { Skeleton, Tabs } from 'antd';
import { type KeyboardEvent, lazy, Suspense, useRef } from 'react';
import { useLocation } from 'wouter';
import { ErrorBoundary } from '../../../components/error-boundary.tsx';
import type { RejectedLine } from '../../../graphql/fragments.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { Graph } from '../graph-query.ts';
import { InsightsPart } from '../insights/insights-part.tsx';
import { GraphHead } from './graph-head.tsx';
import './graph-view.css';
import type { ShownGraph } from './shown-graph.ts';
import { SidePanel } from './side-panel.tsx';
import { useSelection } from './use-selection.ts';

const CanvasPart = lazy(() => import('../canvas/canvas-part.tsx'));
const TablePart = lazy(() => import('../table/table-part.tsx'));

const parts = ['canvas', 'table', 'insights'] as const;

type Props = {
  id: string;
  part: string | undefined;
  /** Null until it is loaded. */
  stored: Graph | null;
  shown: ShownGraph;
  /** Lines that the run refused. */
  rejected: readonly RejectedLine[];
};

/** A graph: what it rests on; as a canvas, as tables, and in the model's words; and beside it what is open of it. */
export function GraphView({ id, part, stored, shown, rejected }: Props) {
  const { graphs: words } = useMessages();
  const [, navigate] = useLocation();
  const { selection, open, close } = useSelection();
  const root = useRef<HTMLDivElement>(null);
  const here = parts.find((one) => one === part) ?? 'canvas';
  const closeAndReturn = () => {
    close();
    const mark = selection && `${selection.at === 'NODE' ? 'n' : 'e'}${selection.number}`;
    const opener = root.current?.querySelector(`[data-id="${mark}"], [data-opens="${mark}"]`);
    if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || selection === null || event.defaultPrevented) return;
    closeAndReturn();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what is open from wherever the keyboard is
    <div className="graph-view" ref={root} onKeyDown={onKeyDown}>
      <GraphHead id={id} stored={stored} />
      <Tabs
        className="graph-view__tabs"
        activeKey={here}
        onChange={(key) => navigate(key === 'canvas' ? `/graphs/${id}` : `/graphs/${id}/${key}`)}
        items={parts.map((key) => ({ key, label: words.view.parts[key] }))}
      />
      <div className="graph-view__body" data-part={here}>
        <ErrorBoundary key={here}>
          <Suspense fallback={<Skeleton active className="page-skeleton" />}>
            {here === 'canvas' && (
              <CanvasPart id={id} stored={stored} shown={shown} selection={selection} onOpen={open} />
            )}
            {here === 'table' && <TablePart stored={stored} shown={shown} onOpen={open} />}
            {here === 'insights' && (
              <InsightsPart stored={stored} shown={shown} rejected={rejected} onOpen={open} />
            )}
          </Suspense>
        </ErrorBoundary>
        {selection !== null && (
          <SidePanel
            graphId={id}
            shown={shown}
            selection={selection}
            onOpen={open}
            onClose={closeAndReturn}
          />
        )}
      </div>
    </div>
  );
}
