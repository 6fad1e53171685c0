import { Skeleton, Tabs } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { useAddressChoice } from '../../address/use-address-choice.ts';
import { useMessages } from '../../i18n/language.tsx';
import type { RunSnapshot } from '../../runs/watch-run.ts';
import { EventsTab } from './events/events-tab.tsx';
import type { Marks } from './marks/use-marks.ts';
import { RejectedTab } from './rejected/rejected-tab.tsx';
import type { User } from './user-query.ts';

const BehaviorsTab = lazy(() => import('./behaviors/behaviors-tab.tsx'));
const TimelineTab = lazy(() => import('./timeline/timeline-tab.tsx'));
const UnusedTab = lazy(() => import('./behaviors/unused-tab.tsx'));
const VersionsTab = lazy(() => import('./versions/versions-tab.tsx'));

const eventsFirst = ['events', 'timeline', 'behaviors', 'unused', 'rejected', 'versions'] as const;
const markedFirst = ['timeline', 'events', 'behaviors', 'unused', 'rejected', 'versions'] as const;

type Props = { user: User; snapshot: RunSnapshot | null; marks: Marks | null };

/** Events and what they come from, each with its number. Marked events are shown in the time line first. */
export function UserTabs({ user, snapshot, marks }: Props) {
  const { timeline, user: words, versions } = useMessages();
  const { tabs } = words;
  const [tab, choose] = useAddressChoice('tab', marks?.sequence ? markedFirst : eventsFirst);
  const sequence = user.currentSequence;
  const unused = sequence === null ? null : sequence.behaviorCount - sequence.coveredCount;
  const draft = snapshot !== null && snapshot.state !== 'finished' ? snapshot.view : null;
  const shownId = marks?.sequence?.id ?? sequence?.id ?? null;
  const events = draft?.events.length ?? sequence?.eventCount ?? null;
  const rejected = draft?.rejected.length ?? sequence?.rejectedCount ?? null;
  return (
    <Tabs
      className="user-tabs"
      activeKey={sequence === null && (tab === 'unused' || tab === 'versions') ? 'events' : tab}
      onChange={(key) => choose(eventsFirst.find((one) => one === key) ?? 'events')}
      items={[
        {
          key: 'events',
          label: <Counted label={tabs.events} count={events} />,
          children: <EventsTab user={user} snapshot={snapshot} marks={marks} />,
        },
        {
          key: 'timeline',
          label: timeline.tab,
          children: (
            <Later>
              <TimelineTab key={shownId} userId={user.id} sequenceId={shownId} marked={marks?.ids} />
            </Later>
          ),
        },
        {
          key: 'behaviors',
          label: <Counted label={tabs.behaviors} count={user.behaviorCount} />,
          children: (
            <Later>
              <BehaviorsTab userId={user.id} />
            </Later>
          ),
        },
        {
          key: 'unused',
          label: <Counted label={tabs.unused} count={unused} />,
          disabled: sequence === null,
          children: sequence && (
            <Later>
              <UnusedTab sequenceId={sequence.id} count={unused ?? 0} />
            </Later>
          ),
        },
        {
          key: 'rejected',
          label: <Counted label={tabs.rejected} count={rejected} />,
          disabled: rejected === null,
          children: <RejectedTab sequenceId={sequence?.id ?? null} draft={draft?.rejected ?? null} />,
        },
        {
          key: 'versions',
          label: versions.tab,
          disabled: sequence === null,
          children: (
            <Later>
              <VersionsTab userId={user.id} />
            </Later>
          ),
        },
      ]}
    />
  );
}

/** A tab that is fetched when it is first opened. */
function Later({ children }: { children: ReactNode }) {
  return <Suspense fallback={<Skeleton active className="page-skeleton" />}>{children}</Suspense>;
}

function Counted({ label, count }: { label: string; count: number | null }) {
  return (
    <>
      {label}
      {count !== null && <span className="user-tabs__count">{count}</span>}
    </>
  );
}
