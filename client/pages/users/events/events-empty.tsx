import { Empty } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';

/** In place of events: why there are none, and what to do. */
export function EventsEmpty({ reason }: { reason: 'none' | 'waiting' | 'zero' }) {
  const { extract } = useMessages();
  const [title, hint] = {
    none: [extract.noEvents, extract.noEventsHint],
    waiting: [extract.noEvents, extract.waiting],
    zero: [extract.zeroEvents, extract.zeroEventsHint],
  }[reason];
  return (
    <Empty
      className="events-empty"
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={<strong>{title}</strong>}
    >
      <p className="quiet">{hint}</p>
    </Empty>
  );
}
