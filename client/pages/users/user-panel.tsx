import { LeftOutlined } from '@ant-design/icons';
import { Alert, Skeleton } from 'antd';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { LoadError } from '../../components/load-error.tsx';
import { useFollowTail } from '../../components/use-follow-tail.ts';
import { usePoll } from '../../components/use-poll.ts';
import { EraseAction } from '../../erasure/erase-action.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { extractionOf } from '../../runs/run-logs.ts';
import { useRunOf, useRuns, useSnapshot } from '../../runs/use-runs.tsx';
import { hasEnded } from '../../runs/watch-run.ts';
import { useTitleDetail } from '../../title/page-title.tsx';
import { ExportMenu } from './export-menu.tsx';
import { ExtractButton } from './extraction/extract-button.tsx';
import { ExtractionAlert } from './extraction/extraction-alert.tsx';
import { RunStrip } from './extraction/run-strip.tsx';
import { StaleAlert } from './extraction/stale-alert.tsx';
import { MarksBar } from './marks/marks-bar.tsx';
import { goToMark } from './marks/use-mark-in-sight.ts';
import { useMarks } from './marks/use-marks.ts';
import { ProfileFacts } from './profile/profile-facts.tsx';
import { UserSummary } from './summary/user-summary.tsx';
import { UserQuery } from './user-query.ts';
import { UserTabs } from './user-tabs.tsx';

/** Milliseconds between two looks for the id of a run that is still queued. */
const pollEvery = 1_500;

/** One user: profile, extraction and its progress, events and behaviors. */
export function UserPanel({ id }: { id: string }) {
  const { user: words, users } = useMessages();
  const runs = useRuns();
  const entry = useRunOf(id);
  const snapshot = useSnapshot(entry?.watch);
  const [{ data, error }, reexecute] = useQuery({ query: UserQuery, variables: { id } });
  const again = () => reexecute({ requestPolicy: 'network-only' });
  const user = data?.user;
  const activeId = user?.activeExtraction?.id;
  const marks = useMarks(id);
  useTitleDetail(id);

  // A run that was started elsewhere, or before this page was loaded, is watched like one of ours.
  useEffect(() => {
    if (activeId !== undefined) runs.join(activeId, extractionOf(id));
  }, [activeId, id, runs]);
  // A queued run has no items yet, and Stop has to know its id.
  usePoll(snapshot?.state === 'queued' && activeId === undefined ? pollEvery : null, again);

  const running = snapshot !== null && !hasEnded(snapshot.state);
  const tail = useFollowTail<HTMLElement>(running ? snapshot.view.events.length : null);
  return (
    <section
      ref={tail.ref}
      className="user-panel"
      data-running={running}
      aria-label={id}
      onScroll={tail.onScroll}
    >
      <header className="user-panel__head">
        <div className="user-panel__title">
          <Link href="/users" className="user-panel__back" aria-label={users.back} title={users.back}>
            <LeftOutlined />
          </Link>
          <h2>{id}</h2>
          {user?.currentSequence && <ExportMenu userId={id} />}
          {data && <EraseAction userId={id} known={user !== null} />}
          {user && (
            <ExtractButton user={user} running={running} runId={snapshot?.view.runId ?? activeId ?? null} />
          )}
        </div>
        {user && <ProfileFacts profile={user.profile} />}
        {user && <UserSummary userId={id} />}
        {user && <ExtractionAlert user={user} snapshot={snapshot} />}
        {running && entry !== null && <RunStrip watch={entry.watch} />}
        {marks !== null && marks !== 'pending' && (
          <MarksBar userId={id} marks={marks} onShow={() => goToMark(tail.ref.current)} />
        )}
      </header>
      {user && (
        <>
          {!running && <StaleAlert sequence={user.currentSequence} />}
          {marks !== 'pending' && <UserTabs user={user} snapshot={snapshot} marks={marks} />}
        </>
      )}
      {data?.user === null && (
        <Alert
          className="page-alert"
          type="warning"
          showIcon
          title={words.unknown(id)}
          description={words.unknownHint}
        />
      )}
      {!data &&
        (error ? <LoadError error={error} retry={again} /> : <Skeleton active className="page-skeleton" />)}
    </section>
  );
}
