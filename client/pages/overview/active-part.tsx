import { Link } from 'wouter';
import { RunProgress } from '../../components/run-progress.tsx';
import { StopButton } from '../../components/stop-button.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { runTitle } from '../../runs/run-title.ts';
import { OverviewPart } from './overview-part.tsx';
import type { ActiveRun, Overview } from './overview-query.ts';

type Props = { runs: readonly ActiveRun[]; imports: Overview['activeImports'] };

/** What is under way, how far it is, and a way to stop it. */
export function ActivePart({ runs, imports }: Props) {
  const messages = useMessages();
  const { active: words } = messages.overview;
  return (
    <OverviewPart title={words.title} none={words.none}>
      {imports.map(({ id, fileName, rows }) => (
        <li key={`import-${id}`} className="overview-line">
          <Link href={`/data/history/${id}`} className="overview-line__name">
            {fileName}
          </Link>
          <span className="overview-line__more">{words.rows(rows)}</span>
          <RunProgress percent={null} />
        </li>
      ))}
      {runs.map(({ runId, kind, subject, title, queued, percent, done, total, mayStop }) => (
        <li key={runId} className="overview-line">
          <Link href={`/runs/${runId}`} className="overview-line__name">
            {runTitle({ kind, subject: title ?? subject }, messages)}
          </Link>
          <span className="overview-line__more">
            {queued ? messages.run.state.queued : done !== null && total !== null && words.of(done, total)}
          </span>
          {mayStop && <StopButton runId={runId} size="small" />}
          <RunProgress percent={percent} />
        </li>
      ))}
    </OverviewPart>
  );
}
