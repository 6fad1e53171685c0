import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { Redirect } from 'wouter';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { useMessages } from '../../i18n/language.tsx';
import './graphs-page.css';
import { GraphList } from './list/graph-list.tsx';
import { MakingPage } from './making/making-page.tsx';

const ComparePage = lazy(() => import('./compare/compare-page.tsx'));
const GraphPage = lazy(() => import('./view/graph-page.tsx'));

/** @param id of a graph, `making` or `compare`; @param part of that graph, the run that makes one, or two ids as `1-2` */
type Props = { id: string | undefined; part: string | undefined };

/** Graphs, one of them, or the making of one. */
export default function GraphsPage({ id, part }: Props) {
  const { graphs: words } = useMessages();
  return (
    <div className="graphs-page">
      <h1 className="visually-hidden">{words.title}</h1>
      <ErrorBoundary key={id}>
        <Suspense fallback={<Skeleton active className="page-skeleton" />}>{bodyOf(id, part)}</Suspense>
      </ErrorBoundary>
    </div>
  );
}

function bodyOf(id: string | undefined, part: string | undefined) {
  if (id === undefined) return <GraphList />;
  if (id === 'making' && part !== undefined) return <MakingPage runId={part} />;
  const [, a, b] = /^(\d+)-(\d+)$/.exec(part ?? '') ?? [];
  if (id === 'compare' && a !== undefined && b !== undefined) return <ComparePage a={a} b={b} />;
  if (/^\d+$/.test(id)) return <GraphPage key={id} id={id} part={part} />;
  return <Redirect to="/graphs" replace />;
}
