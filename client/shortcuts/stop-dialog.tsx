import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { DialogBox } from '../components/dialog-box.tsx';
import { StopButton } from '../components/stop-button.tsx';
import { useMessages } from '../i18n/language.tsx';
import { runTitle } from '../runs/run-title.ts';
import { useRunEntries, useSnapshot } from '../runs/use-runs.tsx';
import { hasEnded } from '../runs/watch-run.ts';
import './shortcuts.css';

/** Asks before a key stops a run; gone when the run has ended. */
export function StopDialog({ runId, onClose }: { runId: string; onClose: () => void }) {
  const messages = useMessages();
  const { shortcuts: words } = messages;
  const entry = useRunEntries().find(({ watch }) => watch.snapshot().view.runId === runId);
  const state = useSnapshot(entry?.watch)?.state;
  const over = state === undefined || hasEnded(state);
  const leave = useRef(onClose);
  useEffect(() => {
    if (over) leave.current();
  }, [over]);
  if (entry === undefined) return null;
  return (
    <DialogBox className="stop-dialog" label={words.stopTitle} onClose={onClose}>
      <p>{words.stopAsk(runTitle(entry.about, messages))}</p>
      <div className="stop-dialog__buttons">
        <Button onClick={onClose}>{words.stopNot}</Button>
        <StopButton runId={runId} />
      </div>
    </DialogBox>
  );
}
