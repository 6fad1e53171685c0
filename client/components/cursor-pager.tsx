import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMessages } from '../i18n/language.tsx';
import './cursor-pager.css';
import type { CursorPages } from './use-cursor-pages.ts';

type Props = {
  pages: CursorPages;
  /** Rows of a full page. */
  size: number;
  /** Rows of this page. */
  shown: number;
  total: number;
  /** Cursor of the next page; null on the last. */
  next: string | null;
};

/** Goes back and forth through a connection. Nothing to see when all is on one page. */
export function CursorPager({ pages, size, shown, total, next }: Props) {
  const { pager } = useMessages();
  if (pages.index === 0 && next === null) return null;
  const from = pages.index * size;
  return (
    <div className="cursor-pager">
      <span className="quiet">{pager.range(from + 1, from + shown, total)}</span>
      <Button
        type="text"
        icon={<LeftOutlined />}
        aria-label={pager.previous}
        title={pager.previous}
        disabled={pages.index === 0}
        onClick={pages.previous}
      />
      <Button
        type="text"
        icon={<RightOutlined />}
        aria-label={pager.next}
        title={pager.next}
        disabled={next === null}
        onClick={() => next !== null && pages.next(next)}
      />
    </div>
  );
}
