import { Tabs } from 'antd';
import { Redirect, useLocation } from 'wouter';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { useTitleDetail } from '../../title/page-title.tsx';
import { CatalogTab } from './catalog/catalog-tab.tsx';
import './data-page.css';
import { HistoryTab } from './history/history-tab.tsx';
import { ImportTab } from './import/import-tab.tsx';

const tabs = ['import', 'history', 'catalog'] as const;

/** @param part an import of the history, or a part of the catalog */
type Props = { tab: string | undefined; part: string | undefined };

/** Files in, what became of them, and the catalog that they fill. */
export default function DataPage({ tab = 'import', part }: Props) {
  const { data } = useMessages();
  const [, navigate] = useLocation();
  const here = tabs.find((one) => one === tab);
  useTitleDetail(here === undefined || part !== undefined ? null : data.tabs[here]);
  if (here === undefined) return <Redirect to="/data" replace />;
  return (
    <div className="data-page">
      <h1 className="visually-hidden">{data.title}</h1>
      <Tabs
        className="data-page__tabs"
        activeKey={here}
        onChange={(key) => navigate(key === 'import' ? '/data' : `/data/${key}`)}
        items={tabs.map((key) => ({ key, label: data.tabs[key] }))}
      />
      <div className="data-page__body">
        <ErrorBoundary key={here}>
          {here === 'import' && <ImportTab />}
          {here === 'history' && <HistoryTab selected={part} />}
          {here === 'catalog' && <CatalogTab part={part} />}
        </ErrorBoundary>
      </div>
    </div>
  );
}
