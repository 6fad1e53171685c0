import { Skeleton } from 'antd';
import { useQuery } from 'urql';
import { LoadError } from '../../components/load-error.tsx';
import { usePoll } from '../../components/use-poll.ts';
import { useMessages } from '../../i18n/language.tsx';
import { ActivePart } from './active-part.tsx';
import { AttentionPart } from './attention-part.tsx';
import { ModelLine } from './model-line.tsx';
import './overview-page.css';
import { OverviewQuery } from './overview-query.ts';
import { Pipeline } from './pipeline.tsx';
import { RecentPart } from './recent-part.tsx';
import { StepPart } from './step/step-part.tsx';

/** Milliseconds between two looks, while something is under way and while nothing is. */
const [busyMs, idleMs] = [2_000, 10_000];

/** Where everything stands, and the one thing to do next. */
export default function OverviewPage() {
  const { overview: words } = useMessages();
  const [{ data, error }, reexecute] = useQuery({ query: OverviewQuery });
  const again = () => reexecute({ requestPolicy: 'network-only' });
  const overview = data?.overview;
  const busy = overview !== undefined && overview.activeRuns.length + overview.activeImports.length > 0;
  usePoll(busy ? busyMs : idleMs, () => {
    if (document.visibilityState === 'visible') again();
  });

  if (!overview) {
    return error ? <LoadError error={error} retry={again} /> : <Skeleton active className="page-skeleton" />;
  }
  return (
    <div className="overview-page">
      <div className="overview-page__content">
        <h1 className="visually-hidden">{words.title}</h1>
        <StepPart overview={overview} onStarted={again} />
        <ModelLine />
        <Pipeline overview={overview} />
        <div className="overview-page__parts">
          <ActivePart runs={overview.activeRuns} imports={overview.activeImports} />
          <AttentionPart attention={overview.attention} />
          <RecentPart results={overview.recent} />
        </div>
      </div>
    </div>
  );
}
