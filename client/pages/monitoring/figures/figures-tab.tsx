import { Empty, Skeleton } from 'antd';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { LoadError } from '../../../components/load-error.tsx';
import { usePoll } from '../../../components/use-poll.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { AlertBanner } from '../alerts/alert-banner.tsx';
import { UsageSection } from '../usage/usage-section.tsx';
import { CallTable } from './call-table.tsx';
import { Failures } from './failures.tsx';
import { FigureCards } from './figure-cards.tsx';
import { FigureFilter } from './figure-filter.tsx';
import { type Figures, FiguresQuery } from './figures-query.ts';
import { LiveStrip } from './live-strip.tsx';
import { useFigureChoice } from './use-figure-choice.ts';

const everyMs = 5_000;

/** How well the server works, and what it uses: of a period, a model, a kind of run. It keeps itself up to date. */
export default function FiguresTab() {
  const [choice, choose] = useFigureChoice();
  const [{ data, error }, reexecute] = useQuery({
    query: FiguresQuery,
    variables: choice,
    requestPolicy: 'cache-and-network',
  });
  const again = () => reexecute({ requestPolicy: 'network-only' });
  usePoll(everyMs, again);
  if (!data)
    return error ? <LoadError error={error} retry={again} /> : <Skeleton active className="page-skeleton" />;
  const { models, kinds, live } = data.monitoring;
  return (
    <div className="figures-tab">
      <AlertBanner />
      <LiveStrip live={live} />
      <FigureFilter choice={choice} onChoose={choose} models={models} kinds={kinds} />
      <Shown figures={data.monitoring} />
    </div>
  );
}

function Shown({ figures }: { figures: Figures }) {
  const { flat, slowest } = useMessages().monitoring;
  const { runs, calls, usage, failures, slowestCalls, callsNotStreamed } = figures;
  if (runs.ended === 0 && calls.made === 0) return <NothingYet />;
  return (
    <>
      <FigureCards figures={figures} />
      {callsNotStreamed.length > 0 && (
        <section className="monitoring-section" aria-label={flat.title}>
          <h2>{flat.title}</h2>
          <p>{flat.hint}</p>
          <CallTable calls={callsNotStreamed} label={flat.title} />
        </section>
      )}
      {usage.length > 0 && <UsageSection usage={usage} />}
      <Failures failures={failures} />
      <section className="monitoring-section" aria-label={slowest.title}>
        <h2>{slowest.title}</h2>
        {slowestCalls.length > 0 ? (
          <CallTable calls={slowestCalls} label={slowest.title} />
        ) : (
          <p className="quiet">{slowest.none}</p>
        )}
      </section>
    </>
  );
}

function NothingYet() {
  const { monitoring: words } = useMessages();
  return (
    <Empty className="page-empty" image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.empty}>
      <p className="quiet">{words.emptyHint}</p>
      <Link href="/users">{words.toUsers}</Link>
    </Empty>
  );
}
