import { Button, Skeleton, Tabs } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { useTitleDetail } from '../../title/page-title.tsx';
import { useDetail } from './detail/use-detail.ts';
import { MineTab } from './mine-tab.tsx';
import './patterns-page.css';
import { useMining } from './run/use-mining.ts';
import { useQuestion } from './use-question.ts';

const HistoryTab = lazy(() => import('./history/history-tab.tsx'));
const PatternDrawer = lazy(() => import('./detail/pattern-drawer.tsx'));
const ProcessTab = lazy(() => import('./process/process-tab.tsx'));
const SavedTab = lazy(() => import('./saved/saved-tab.tsx'));

const tabs = ['mine', 'saved', 'history', 'process'] as const;

/** @param tab one of the tabs, or the id of an answer; @param part of that answer */
type Props = { tab: string | undefined; part: string | undefined };

/** Questions about patterns and their answers, what of them was saved, and how sequences go. */
export default function PatternsPage({ tab = 'mine', part }: Props) {
  const { patterns: words } = useMessages();
  const [, navigate] = useLocation();
  const question = useQuestion();
  const mining = useMining();
  const answerId = /^\d+$/.test(tab) ? tab : null;
  const here = answerId === null ? tabs.find((one) => one === tab) : 'mine';
  useTitleDetail(
    answerId !== null ? `${words.answer.label} ${answerId}` : here === undefined ? null : words.tabs[here],
  );
  if (here === undefined) return <Redirect to="/patterns" replace />;
  const anew = () => {
    question.clear();
    mining.leave();
    navigate('/patterns');
  };
  return (
    <div className="patterns-page">
      <h1 className="visually-hidden">{words.title}</h1>
      <div className="patterns-page__tabs">
        <Tabs
          activeKey={here}
          onChange={(key) => navigate(key === 'mine' ? '/patterns' : `/patterns/${key}`)}
          items={tabs.map((key) => ({ key, label: words.tabs[key] }))}
        />
        {here === 'mine' && (answerId !== null || mining.entry !== null) && (
          <Button size="small" onClick={anew}>
            {words.question.another}
          </Button>
        )}
      </div>
      <div className="patterns-page__body" data-tab={here}>
        <ErrorBoundary key={here}>
          <Suspense fallback={<Skeleton active className="page-skeleton" />}>
            {here === 'mine' && (
              <MineTab answerId={answerId} part={part} question={question} mining={mining} />
            )}
            {here === 'saved' && <SavedTab />}
            {here === 'history' && <HistoryTab />}
            {here === 'process' && <ProcessTab />}
          </Suspense>
        </ErrorBoundary>
      </div>
      <Detail />
    </div>
  );
}

/** The details of a pattern, fetched when one is first opened. */
function Detail() {
  const { patternId } = useDetail();
  const [opened, setOpened] = useState(false);
  if (patternId !== null && !opened) setOpened(true);
  return <Suspense fallback={null}>{opened && <PatternDrawer />}</Suspense>;
}
