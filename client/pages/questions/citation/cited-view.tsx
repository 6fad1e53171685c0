import { Alert } from 'antd';
import type { CitedEvent } from '../../../graphql/citation-fields.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { Cited } from './cited.ts';
import { EdgeView } from './edge-view.tsx';
import { EventView } from './event-view.tsx';
import { NodeView } from './node-view.tsx';
import { PatternView } from './pattern-view.tsx';

type Props = {
  cited: Cited;
  graphId: string;
  /** Opens an event that shows it. */
  onOpen: (event: CitedEvent) => void;
};

/** One record that an answer rests on. */
export function CitedView({ cited, graphId, onOpen }: Props) {
  const { citation: words } = useMessages().questions;
  switch (cited.kind) {
    case 'edge':
      return <EdgeView edge={cited.edge} graphId={graphId} onOpen={onOpen} />;
    case 'node':
      return <NodeView node={cited.node} graphId={graphId} />;
    case 'pattern':
      return <PatternView pattern={cited.pattern} />;
    case 'event':
      return <EventView event={cited.event} />;
    case 'gone':
      return <Alert type="warning" showIcon title={words.gone(cited.id)} />;
  }
}
