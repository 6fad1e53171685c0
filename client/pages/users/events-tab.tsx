import { Segmented } from 'antd';
import { useState } from 'react';
import { useMessages } from '../../i18n/language.tsx';
import type { RunSnapshot } from '../../runs/watch-run.ts';
import { EventsEmpty } from './events-empty.tsx';
import { LiveEvents } from './live-events.tsx';
import { SequenceSummary } from './sequence-summary.tsx';
import { StoredEvents } from './stored-events.tsx';
import type { User } from './user-query.ts';

/** The events of the run that is watched, or of the present sequence; a switch when there are both. */
export function EventsTab({ user, snapshot }: { user: User; snapshot: RunSnapshot | null }) {
  const { user: words } = useMessages();
  const [chosen, setChosen] = useState<'draft' | 'stored'>('draft');
  const sequence = user.currentSequence;
  const draft =
    snapshot !== null && !isStored(snapshot, sequence?.version ?? 0) ? snapshot.view.events : null;

  if (sequence === null) {
    return draft === null ? <EventsEmpty reason="none" /> : <LiveEvents events={draft} snapshot={snapshot} />;
  }
  const showDraft = draft !== null && chosen === 'draft';
  return (
    <>
      {draft !== null && (
        <Segmented
          className="events-tab__choice"
          aria-label={words.whichEvents}
          value={chosen}
          onChange={setChosen}
          options={[
            { value: 'draft', label: words.draft(draft.length) },
            { value: 'stored', label: words.current(sequence.version) },
          ]}
        />
      )}
      {showDraft ? (
        <LiveEvents events={draft} snapshot={snapshot} />
      ) : (
        <>
          <SequenceSummary sequence={sequence} user={user} />
          <StoredEvents sequence={sequence} />
        </>
      )}
    </>
  );
}

/** True when the watched run finished and the stored sequence is already its result. */
function isStored({ view }: RunSnapshot, version: number): boolean {
  return view.end?.kind === 'finished' && version >= (view.end.version ?? 0);
}
