import { VerticalAlignBottomOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useFollowTail } from '../components/use-follow-tail.ts';
import { useMessages } from '../i18n/language.tsx';
import { useSnapshot } from '../runs/use-runs.tsx';
import type { RunWatch } from '../runs/watch-run.ts';
import { LogPage } from './log-page.tsx';

/** The rows of one run's log. It follows its end as long as the reader is there. */
export function LogText({ watch }: { watch: RunWatch }) {
  const { log } = useMessages();
  const { view, refusal } = useSnapshot(watch);
  const tail = useFollowTail<HTMLElement>(view.seq);
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
        {view.log.map((rows, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pages are only ever added at the end
          <LogPage key={index} rows={rows} />
        ))}
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
