import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useMessages } from '../i18n/language.tsx';
import type { Notice } from './deletions.ts';
import { useDeletions } from './use-deletions.tsx';
import './undo-bar.css';

/** Says what was deleted, and takes it back; what the server refused to delete is said, too. */
export function UndoBar() {
  const { undo } = useMessages();
  const deletions = useDeletions();
  const notices = useSyncExternalStore(deletions.subscribe, deletions.notices);
  return (
    <section className="undo-bar" aria-label={undo.label} aria-live="polite">
      {notices.map((notice) =>
        notice.refused === null ? (
          <Waiting key={notice.key} notice={notice} />
        ) : (
          <div key={notice.key} className="undo-bar__notice" role="alert">
            <span className="undo-bar__text">{undo.refused(notice.label, notice.refused)}</span>
            <Button
              type="text"
              icon={<CloseOutlined aria-hidden />}
              aria-label={undo.close}
              title={undo.close}
              onClick={() => deletions.close(notice.key)}
            />
          </div>
        ),
      )}
    </section>
  );
}

function Waiting({ notice: { key, label, hint } }: { notice: Notice }) {
  const { undo } = useMessages();
  const deletions = useDeletions();
  const button = useRef<HTMLButtonElement>(null);
  const letGo = useRef<(() => void) | null>(null);
  const hold = () => {
    letGo.current ??= deletions.hold();
  };
  const release = () => {
    letGo.current?.();
    letGo.current = null;
  };
  useEffect(() => {
    // What had the keyboard went with what was deleted.
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
    return () => {
      letGo.current?.();
      letGo.current = null;
    };
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever points at it or tabs into it is given time
    <div
      className="undo-bar__notice"
      onMouseEnter={hold}
      onMouseLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      <span className="undo-bar__text">
        {undo.deleted(label)}
        {hint !== null && <span className="quiet"> {hint}</span>}
      </span>
      <Button ref={button} size="small" onClick={() => deletions.undo(key)}>
        {undo.undo}
      </Button>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined aria-hidden />}
        aria-label={undo.deleteNow}
        title={undo.deleteNow}
        onClick={() => deletions.close(key)}
      />
    </div>
  );
}
