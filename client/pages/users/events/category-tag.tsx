import { Tag } from 'antd';
import type { Event } from '../../../graphql/fragments.ts';
import { useMessages } from '../../../i18n/language.tsx';

const colors = { CONVERSION: 'green', ENGAGEMENT: 'blue', CHURN: 'volcano' } as const;

/** The category of an event, by colour and by word. */
export function CategoryTag({ category }: { category: Event['category'] }) {
  const { event } = useMessages();
  return <Tag color={colors[category]}>{event.category[category]}</Tag>;
}
