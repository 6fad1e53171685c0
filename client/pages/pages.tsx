import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { NotFound } from './not-found.tsx';

const AccessPage = lazy(() => import('./access/access-page.tsx'));
const CohortsPage = lazy(() => import('./cohorts/cohorts-page.tsx'));
const DataPage = lazy(() => import('./data/data-page.tsx'));
const GraphsPage = lazy(() => import('./graphs/graphs-page.tsx'));
const OverviewPage = lazy(() => import('./overview/overview-page.tsx'));
const MonitoringPage = lazy(() => import('./monitoring/monitoring-page.tsx'));
const PatternsPage = lazy(() => import('./patterns/patterns-page.tsx'));
const QuestionsPage = lazy(() => import('./questions/questions-page.tsx'));
const RunsPage = lazy(() => import('./runs/runs-page.tsx'));
const UsersPage = lazy(() => import('./users/users-page.tsx'));
const VocabularyPage = lazy(() => import('./vocabulary/vocabulary-page.tsx'));

/** The page for the present address; each is fetched when it is first visited. */
export function Pages() {
  return (
    <ErrorBoundary>
      <Suspense fallback={<Skeleton active className="page-skeleton" />}>
        <Switch>
          <Route path="/">
            <OverviewPage />
          </Route>
          <Route path="/data/:tab?/:part?">{({ tab, part }) => <DataPage tab={tab} part={part} />}</Route>
          <Route path="/users/:id?">{({ id }) => <UsersPage selected={id} />}</Route>
          <Route path="/cohorts">
            <CohortsPage />
          </Route>
          <Route path="/patterns/:tab?/:part?">
            {({ tab, part }) => <PatternsPage tab={tab} part={part} />}
          </Route>
          <Route path="/graphs/:id?/:part?">{({ id, part }) => <GraphsPage id={id} part={part} />}</Route>
          <Route path="/questions/:graphId?">{({ graphId }) => <QuestionsPage graphId={graphId} />}</Route>
          <Route path="/vocabulary/:tab?">{({ tab }) => <VocabularyPage tab={tab} />}</Route>
          <Route path="/runs/:id?">{({ id }) => <RunsPage selected={id} />}</Route>
          <Route path="/access/:tab?">{({ tab }) => <AccessPage tab={tab} />}</Route>
          <Route path="/monitoring/:tab?">{({ tab }) => <MonitoringPage tab={tab} />}</Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
