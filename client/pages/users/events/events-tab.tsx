import { Segmented } from 'antd';
import { useState } from 'react';
import { useMessages } from '../../../i18n/language.tsx';
import type { RunSnapshot } from '../../../runs/watch-run.ts';
import type { Marks } from '../marks/use-marks.ts';
import type { User } from '../user-query.ts';
import { EventsEmpty } from './events-empty.tsx';
import { LiveEvents } from './live-events.tsx';
import { SequenceSummary } from './sequence-summary.tsx';
import { StoredEvents } from './stored-events.tsx';

type Props = { user: User; snapshot: RunSnapshot | null; marks: Marks | null };

/**
 * The events of the run that is watched, or of the present sequence; a switch when there are both. Marked events are shown in
 * the version that they belong to.
 */
export function EventsTab({ user, snapshot, marks }: Props) {
  const { user: words } = useMessages();
  const [chosen, setChosen] = useState<'draft' | 'stored'>(marks?.sequence ? 'stored' : 'draft');
  const sequence = user.currentSequence;
  const draft =
    snapshot !== null && !isStored(snapshot, sequence?.version ?? 0) ? snapshot.view.events : null;

  if (sequence === null) {
    return draft === null ? <EventsEmpty reason="none" /> : <LiveEvents events={draft} snapshot={snapshot} />;
  }
  const past = marks?.sequence && marks.sequence.id !== sequence.id ? marks.sequence : null;
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
            { value: 'stored', label: words.current((past ?? sequence).version) },
          ]}
        />
      )}
      {showDraft ? (
        <LiveEvents events={draft} snapshot={snapshot} />
      ) : (
        <>
          {past === null && <SequenceSummary sequence={sequence} user={user} />}
          <StoredEvents
            key={(past ?? sequence).id}
            sequenceId={(past ?? sequence).id}
            isPast={past !== null}
            marked={marks?.ids}
          />
        </>
      )}
    </>
  );
}

/** True when the watched run finished and the stored sequence is already its result. */
function isStored({ view }: RunSnapshot, version: number): boolean {
  return view.end?.kind === 'finished' && version >= (view.end.version ?? 0);
}
