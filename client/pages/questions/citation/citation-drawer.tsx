import { LeftOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { ErrorBoundary } from '../../../components/error-boundary.tsx';
import type { Citation, CitedEvent } from '../../../graphql/citation-fields.ts';
import { useMessages } from '../../../i18n/language.tsx';
import './citation.css';
import { citedBy } from './cited.ts';
import { CitedView } from './cited-view.tsx';
import { EventView } from './event-view.tsx';

type Props = { citation: Citation | null; graphId: string; onClose: () => void };

/** What a mark of an answer names, beside the answer. */
export function CitationDrawer({ citation, graphId, onClose }: Props) {
  const { citation: words } = useMessages().questions;
  return (
    <Drawer
      open={citation !== null}
      onClose={onClose}
      size="min(480px, 100vw)"
      title={words.title}
      destroyOnHidden
      className="citation-drawer"
    >
      {citation !== null && (
        <ErrorBoundary>
          <Evidence key={citation.id} citation={citation} graphId={graphId} />
        </ErrorBoundary>
      )}
    </Drawer>
  );
}

/** The record of a citation, or an event that was opened from there. */
function Evidence({ citation, graphId }: { citation: Citation; graphId: string }) {
  const { citation: words } = useMessages().questions;
  const [event, setEvent] = useState<CitedEvent | null>(null);
  if (event === null) return <CitedView cited={citedBy(citation)} graphId={graphId} onOpen={setEvent} />;
  return (
    <>
      <Button
        size="small"
        className="cited__back"
        icon={<LeftOutlined aria-hidden />}
        autoFocus
        onClick={() => setEvent(null)}
      >
        {words.back}
      </Button>
      <EventView event={event} />
    </>
  );
}
