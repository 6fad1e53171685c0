import { Tag } from 'antd';
import { memo, type ReactNode } from 'react';
import type { Event } from '../../../graphql/fragments.ts';
import { langOf } from '../../../i18n/lang-of.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { type TimeFormat, timeSpan } from '../../../i18n/time-format.ts';
import { CategoryTag } from './category-tag.tsx';
import { Evidence } from './evidence.tsx';

type Props = {
  event: Event;
  time: TimeFormat;
  heading: string | null;
  actions?: ReactNode;
  marked: boolean;
};

/** One event: when, what, its category and context, and the behaviors it rests on. */
export const EventItem = memo(function EventItem({ event, time, heading, actions, marked }: Props) {
  const { language, messages } = useLanguage();
  const words = messages.event;
  return (
    <li
      className="event-item"
      data-category={event.category}
      {...(marked && { 'data-marked': true, tabIndex: -1 })}
    >
      {heading !== null && <h3 className="event-item__day">{heading}</h3>}
      <div className="event-item__line">
        <time className="event-item__time" dateTime={event.start}>
          {timeSpan(time, event.start, event.end)}
        </time>
        <div className="event-item__body">
          <div className="event-item__what">
            <strong className="event-item__type">{event.type[language]}</strong>
            {marked && <Tag color="gold">{messages.marks.one}</Tag>}
            <CategoryTag category={event.category} />
            {event.type.isNew && (
              <Tag color="purple" title={words.isNewHint}>
                {words.isNew}
              </Tag>
            )}
            {event.source === 'RULE' && (
              <Tag color="cyan" title={words.ruleHint}>
                {words.rule}
              </Tag>
            )}
            {event.source === 'MANUAL' && (
              <Tag color="geekblue" title={messages.correction.manualHint}>
                {messages.correction.manual}
              </Tag>
            )}
            {event.lostBehaviorCount > 0 && (
              <Tag color="red" title={messages.correction.lostHint}>
                {messages.correction.lost(event.lostBehaviorCount)}
              </Tag>
            )}
            {event.claimedConversion && (
              <Tag color="orange" title={words.claimedHint}>
                {words.claimed}
              </Tag>
            )}
            {actions}
          </div>
          {event.context.length > 0 && (
            <div className="event-item__context" lang={langOf(event.context.join())}>
              {event.context.join(' · ')}
            </div>
          )}
          <Evidence behaviors={event.evidence} time={time} />
        </div>
      </div>
    </li>
  );
});
