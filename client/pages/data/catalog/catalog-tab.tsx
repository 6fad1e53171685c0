import { Segmented } from 'antd';
import { Redirect, useLocation } from 'wouter';
import { ErrorBoundary } from '../../../components/error-boundary.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import './catalog-tab.css';
import { ItemList } from './item-list.tsx';
import { PlaceList } from './place-list.tsx';
import { TaggedList } from './tagged-list.tsx';

/** Parts of the catalog as the address names them. */
const parts = [
  { part: 'apps', kind: 'APPS' },
  { part: 'media', kind: 'MEDIA' },
  { part: 'places', kind: 'PLACES' },
  { part: 'items', kind: 'ITEMS' },
] as const;

/** What behaviors name: apps and media with their tags, places, items. */
export function CatalogTab({ part = 'apps' }: { part: string | undefined }) {
  const { data } = useMessages();
  const [, navigate] = useLocation();
  const kind = parts.find((one) => one.part === part)?.kind;
  if (kind === undefined) return <Redirect to="/data/catalog" replace />;
  return (
    <div className="catalog-tab">
      <Segmented
        className="catalog-tab__parts"
        aria-label={data.catalog.which}
        value={part}
        onChange={(chosen) => navigate(`/data/catalog/${chosen}`)}
        options={parts.map((one) => ({ value: one.part, label: data.kind[one.kind] }))}
      />
      <ErrorBoundary key={part}>
        {kind === 'PLACES' && <PlaceList />}
        {kind === 'ITEMS' && <ItemList />}
        {(kind === 'APPS' || kind === 'MEDIA') && <TaggedList kind={kind} />}
      </ErrorBoundary>
    </div>
  );
}
