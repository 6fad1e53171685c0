import { CloseOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { ErrorBoundary } from '../../../components/error-boundary.tsx';
import { useNarrow } from '../../../components/use-narrow.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { EdgePanel } from '../edge/edge-panel.tsx';
import { NodePanel } from '../node/node-panel.tsx';
import type { ShownGraph } from './shown-graph.ts';
import type { Selection } from './use-selection.ts';

type Props = {
  graphId: string;
  shown: ShownGraph;
  selection: Selection;
  onOpen: (selection: Selection) => void;
  onClose: () => void;
};

/** The node or edge that is open: beside the graph, or over it on a narrow screen. */
export function SidePanel({ graphId, shown, selection, onOpen, onClose }: Props) {
  const { view: words } = useMessages().graphs;
  const narrow = useNarrow();
  const title = selection.at === 'NODE' ? words.node(selection.number) : words.edge(selection.number);
  const content = (
    <ErrorBoundary key={title}>
      {selection.at === 'NODE' ? (
        <NodePanel graphId={graphId} number={selection.number} shown={shown} onOpen={onOpen} />
      ) : (
        <EdgePanel graphId={graphId} number={selection.number} shown={shown} onOpen={onOpen} />
      )}
    </ErrorBoundary>
  );
  if (narrow)
    return (
      <Drawer open onClose={onClose} placement="bottom" size="75vh" title={title} className="graph-drawer">
        {content}
      </Drawer>
    );
  return (
    <Aside title={title} onClose={onClose}>
      {content}
    </Aside>
  );
}

function Aside({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { view: words } = useMessages().graphs;
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever opens something is led to it, each time
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title]);
  return (
    <aside className="graph-aside" aria-label={title}>
      <div className="graph-aside__head">
        <h3 ref={heading} tabIndex={-1}>
          {title}
        </h3>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={words.close}
          title={words.close}
          onClick={onClose}
        />
      </div>
      <div className="graph-aside__body">{children}</div>
    </aside>
  );
}
