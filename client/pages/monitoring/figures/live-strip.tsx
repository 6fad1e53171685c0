import type { ReactNode } from 'react';
import { formatSeconds } from '../../../i18n/duration-format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import type { Figures } from './figures-query.ts';
import { RunLink } from './run-link.tsx';

/** Runs that are named; the others are on the page Runs. */
const named = 6;

/** What goes on now: the queue, the nodes, and the runs under way. */
export function LiveStrip({ live }: { live: Figures['live'] }) {
  const { language, messages } = useLanguage();
  const { live: words } = messages.monitoring;
  const { queued, oldestSeconds, putOff, running, nodes, runs } = live;
  const rest = queued + putOff + running - Math.min(named, runs.length);
  if (runs.length === 0) return <Strip title={words.title}>{words.idle}</Strip>;
  return (
    <Strip title={words.title}>
      <span>{words.running(running)}</span>
      {queued > 0 && (
        <span>
          {words.queued(queued)}
          {oldestSeconds !== null && `, ${words.oldest(formatSeconds(oldestSeconds, language))}`}
        </span>
      )}
      {putOff > 0 && <span>{words.putOff(putOff)}</span>}
      <span>{words.nodes(nodes)}</span>
      {runs.slice(0, named).map((run) => (
        <RunLink key={run.id} run={run} />
      ))}
      {rest > 0 && <span className="quiet">{words.more(rest)}</span>}
    </Strip>
  );
}

function Strip({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="live-strip" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
