import { Empty, Tag } from 'antd';
import type { RejectedLine } from '../../../graphql/fragments.ts';
import { langOf } from '../../../i18n/lang-of.ts';
import { useMessages } from '../../../i18n/language.tsx';

/** Refused lines as the model wrote them, shown as text, with the reason of each. */
export function RejectedList({ lines }: { lines: readonly RejectedLine[] }) {
  const { rejected } = useMessages();
  if (lines.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={rejected.none} />;
  return (
    <ul className="rejected-list">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name and never change place
        <li key={index}>
          <div className="rejected-list__why">
            <Tag color="orange">{rejected.reason[line.reason]}</Tag>
            <span className="quiet">{rejected.where(line.step, line.attempt)}</span>
            <span className="quiet">{line.detail}</span>
          </div>
          <code className="rejected-list__line" lang={langOf(line.line)}>
            {line.line}
          </code>
        </li>
      ))}
    </ul>
  );
}
