import { Skeleton, Tabs } from 'antd';
import { lazy, Suspense } from 'react';
import { Redirect, useLocation } from 'wouter';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { useMessages } from '../../i18n/language.tsx';
import './monitoring-page.css';

const FiguresTab = lazy(() => import('./figures/figures-tab.tsx'));
const PricesTab = lazy(() => import('../../spending/prices-tab.tsx'));
const AlertsTab = lazy(() => import('./alerts/alerts-tab.tsx'));

const tabs = ['figures', 'alerts', 'prices'] as const;

/** How well the server works, what it uses, and what was amiss. @param tab one of the tabs */
export default function MonitoringPage({ tab = 'figures' }: { tab: string | undefined }) {
  const { monitoring: words } = useMessages();
  const [, navigate] = useLocation();
  const here = tabs.find((one) => one === tab);
  if (here === undefined) return <Redirect to="/monitoring" replace />;
  return (
    <div className="monitoring-page">
      <h1 className="visually-hidden">{words.title}</h1>
      <Tabs
        className="monitoring-page__tabs"
        activeKey={here}
        onChange={(key) => navigate(key === 'figures' ? '/monitoring' : `/monitoring/${key}`)}
        items={tabs.map((key) => ({ key, label: words.tabs[key] }))}
      />
      <div className="monitoring-page__body">
        <ErrorBoundary key={here}>
          <Suspense fallback={<Skeleton active className="page-skeleton" />}>
            {here === 'figures' && <FiguresTab />}
            {here === 'alerts' && <AlertsTab />}
            {here === 'prices' && <PricesTab />}
          </Suspense>
        </ErrorBoundary>
      </div>
    </div>
  );
}
