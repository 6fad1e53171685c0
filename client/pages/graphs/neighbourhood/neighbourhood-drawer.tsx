import { Drawer } from 'antd';
import { ErrorBoundary } from '../../../components/error-boundary.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { type NeighbourhoodOf, UserNeighbourhood } from './user-neighbourhood.tsx';

type Props = {
  /** Null for a closed drawer. */
  of: NeighbourhoodOf | null;
  onClose: () => void;
};

/** What is around a user, over the page that it was opened from. */
export default function NeighbourhoodDrawer({ of, onClose }: Props) {
  const { neighbourhood: words } = useMessages();
  return (
    <Drawer
      open={of !== null}
      onClose={onClose}
      size="min(560px, 100vw)"
      title={of && words.title(of.userId)}
      destroyOnHidden
    >
      <ErrorBoundary key={of?.userId}>{of && <UserNeighbourhood {...of} />}</ErrorBoundary>
    </Drawer>
  );
}
