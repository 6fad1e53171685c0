import { VerticalAlignBottomOutlined, VerticalAlignTopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMessages } from '../i18n/language.tsx';
import '../components/cursor-pager.css';

type Props = {
  /** The first and the last entry that can be seen. */
  sight: readonly [number, number];
  /** Entries that can be scrolled to. */
  count: number;
  /** Entries in all. */
  total: number;
  onGo: (index: number) => void;
};

/** Under a long list: what of it is in sight, and ways to its ends. Nothing to see when all of it is short. */
export function ListPlace({ sight: [from, to], count, total, onGo }: Props) {
  const { list, pager } = useMessages();
  if (total <= 100) return null;
  return (
    <div className="cursor-pager">
      {total > count && <span className="quiet">{list.searchForMore(count)}</span>}
      <span className="quiet">{pager.range(from + 1, to + 1, total)}</span>
      <Button
        type="text"
        icon={<VerticalAlignTopOutlined />}
        aria-label={list.start}
        title={list.start}
        onClick={() => onGo(0)}
      />
      <Button
        type="text"
        icon={<VerticalAlignBottomOutlined />}
        aria-label={list.end}
        title={list.end}
        onClick={() => onGo(count - 1)}
      />
    </div>
  );
}
