import { Drawer } from 'antd';
import { ErrorBoundary } from '../../../components/error-boundary.tsx';
import type { Citation } from '../../../graphql/citation-fields.ts';
import { useMessages } from '../../../i18n/language.tsx';
import './citation.css';
import { citedBy } from './cited.ts';
import { CitedView } from './cited-view.tsx';

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
          <CitedView cited={citedBy(citation)} graphId={graphId} />
        </ErrorBoundary>
      )}
    </Drawer>
  );
}
