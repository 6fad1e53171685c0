import { useMemo, useState } from 'react';
import type { Behavior, Event } from '../../../graphql/fragments.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useTimeFormat } from '../../../settings.tsx';
import { actionName, behaviorPlace, behaviorSubject } from '../behaviors/behavior-words.ts';
import { useMarkInSight } from '../marks/use-mark-in-sight.ts';
import { layOut, type Placed } from './lay-out.ts';
import './timeline.css';

type Props = {
  behaviors: readonly Behavior[];
  events: readonly Event[];
  /** Ids of events that stand out; the first of them is scrolled into sight. */
  marked: ReadonlySet<string> | undefined;
};

/** One time line: a row for each behavior, and beside them the events, each as high as the rows that it rests on. */
export function Timeline({ behaviors, events, marked }: Props) {
  const { messages } = useLanguage();
  const { timeline: words } = messages;
  const time = useTimeFormat();
  const layout = useMemo(() => layOut(behaviors, events), [behaviors, events]);
  /** The id of the event that is pointed at. */
  const [lit, setLit] = useState<string | null>(null);
  const area = useMarkInSight<HTMLElement>(
    marked,
    layout.placed.some(({ event }) => marked?.has(event.id)),
  );
  return (
    <div className="timeline-scroll">
      <section
        ref={area}
        className="timeline"
        aria-label={words.label}
        style={{
          gridTemplateColumns: `minmax(260px, 1fr) repeat(${Math.max(1, layout.lanes)}, minmax(120px, 220px))`,
        }}
        onPointerLeave={() => setLit(null)}
      >
        {behaviors.map((behavior, row) => {
          const before = behaviors[row - 1];
          const newDay = before === undefined || time.day(before.at) !== time.day(behavior.at);
          const owner = layout.owners.get(behavior.id)?.id ?? null;
          return (
            <BehaviorRow
              key={behavior.id}
              behavior={behavior}
              row={row}
              day={newDay ? time.dayHeading(behavior.at) : null}
              clock={time.clock(behavior.at)}
              state={owner === null ? 'unused' : owner === lit ? 'lit' : 'used'}
              onPoint={() => setLit(owner)}
            />
          );
        })}
        {layout.placed.map((placed) => (
          <EventBar
            key={placed.event.id}
            placed={placed}
            lit={placed.event.id === lit}
            marked={marked?.has(placed.event.id) === true}
            onPoint={() => setLit(placed.event.id)}
          />
        ))}
      </section>
    </div>
  );
}

type RowProps = {
  behavior: Behavior;
  row: number;
  day: string | null;
  clock: string;
  state: 'unused' | 'used' | 'lit';
  onPoint: () => void;
};

function BehaviorRow({ behavior, row, day, clock, state, onPoint }: RowProps) {
  const { messages } = useLanguage();
  const said = [actionName(behavior, messages), behaviorSubject(behavior), behaviorPlace(behavior)];
  return (
    <div className="timeline__row" style={{ gridRow: row + 1 }} data-state={state} onPointerEnter={onPoint}>
      {day !== null && <h3 className="timeline__day">{day}</h3>}
      <div className="timeline__behavior">
        <time dateTime={behavior.at}>{clock}</time>
        <span>{said.filter((part) => part !== '').join(' · ')}</span>
        {state === 'unused' && <span className="timeline__unused">{messages.timeline.unused}</span>}
      </div>
    </div>
  );
}

type BarProps = { placed: Placed<Event>; lit: boolean; marked: boolean; onPoint: () => void };

/** A button, so that the behaviors of an event can be lit from the keyboard, too. */
function EventBar({ placed: { event, first, last, lane }, lit, marked, onPoint }: BarProps) {
  const { language, messages } = useLanguage();
  const context = event.context.join(' · ');
  return (
    <button
      type="button"
      className="timeline__event"
      style={{ gridRow: `${first + 1} / ${last + 2}`, gridColumn: lane + 2 }}
      data-category={event.category}
      data-lit={lit}
      data-marked={marked}
      aria-pressed={lit}
      title={context}
      onPointerEnter={onPoint}
      onFocus={onPoint}
      onClick={onPoint}
    >
      <strong>{event.type[language]}</strong>
      {marked && <span className="visually-hidden">{messages.marks.one}</span>}
      {context !== '' && <span className="timeline__context">{context}</span>}
    </button>
  );
}
