import { VerticalAlignBottomOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';
import { useFollowTail } from '../components/use-follow-tail.ts';
import { useMessages } from '../i18n/language.tsx';
import { useSnapshot } from '../runs/use-runs.tsx';
import type { RunWatch } from '../runs/watch-run.ts';
import { useVirtualWindow } from '../virtual/use-virtual-window.ts';
import { LogPage } from './log-page.tsx';

/** Height of a row of one line, in pixels. */
const rowHeight = 21;
/** Pages of the log, of a hundred rows or so, up to which all of it is in the document. */
const pagesAtOnce = 2;

/** The rows of one run's log, of which the pages in sight are painted. It follows its end as long as the reader is there. */
export default function LogText({ watch }: { watch: RunWatch }) {
  const { log } = useMessages();
  const { view, refusal } = useSnapshot(watch);
  const list = useRef<HTMLDivElement>(null);
  const pages = useVirtualWindow({
    count: view.log.length,
    estimate: (page) => (view.log[page]?.length ?? 0) * rowHeight,
    list,
    overscan: 1,
  });
  const tail = useFollowTail<HTMLElement>(view.seq + pages.total);
  const rows = view.log.reduce((sum, page) => sum + page.length, 0);
  return (
    <div className="log-text">
      <section
        ref={tail.ref}
        className="log-text__scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll the log
        tabIndex={0}
        aria-label={log.title}
        onScroll={tail.onScroll}
      >
        {view.seq === 0 && refusal === null && <div className="log-row log-row--stage">{log.connecting}</div>}
        {view.log.length > pagesAtOnce && <div className="log-row log-row--stage">{log.inSight(rows)}</div>}
        <div ref={list} style={{ paddingTop: pages.before, paddingBottom: pages.behind }}>
          {pages.indexes.map((index) => (
            <div key={index} ref={pages.measure} data-index={index}>
              <LogPage rows={view.log[index] ?? []} />
            </div>
          ))}
        </div>
        {refusal !== null && <div className="log-row log-row--failed">{refusal.message}</div>}
      </section>
      {!tail.following && (
        <Button
          className="log-text__follow"
          size="small"
          icon={<VerticalAlignBottomOutlined />}
          onClick={tail.follow}
        >
          {log.follow}
        </Button>
      )}
    </div>
  );
}
