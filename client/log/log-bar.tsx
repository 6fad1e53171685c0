import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { StateMark } from '../components/state-mark.tsx';
import { StopButton } from '../components/stop-button.tsx';
import { useMessages } from '../i18n/language.tsx';
import type { RunEntry } from '../runs/run-logs.ts';
import { runTitle } from '../runs/run-title.ts';
import { useRuns, useSnapshot } from '../runs/use-runs.tsx';
import { hasEnded } from '../runs/watch-run.ts';
import { useShortcutProps } from '../shortcuts/use-shortcut-props.ts';
import { CopyButton } from './copy-button.tsx';
import { LogFigures } from './log-figures.tsx';
import { useLogVisibility } from './log-visibility.tsx';

/** @param shown whether the log stands beneath */
type Props = { entry: RunEntry | null; shown: boolean };

/** The log's title line: which run, its state and figures, and what can be done with it. */
export function LogBar({ entry, shown }: Props) {
  const { log } = useMessages();
  const runs = useRuns();
  const { setOpen } = useLogVisibility();
  const label = shown ? log.close : log.open;
  const shortcut = useShortcutProps('log', label);
  const toggle = () => {
    if (entry !== null) runs.select(entry.id);
    setOpen(!shown);
  };
  return (
    <div className="log-bar">
      <Button
        type="text"
        size="small"
        disabled={entry === null}
        icon={shown ? <DownOutlined /> : <UpOutlined />}
        aria-label={label}
        aria-expanded={shown}
        {...shortcut}
        onClick={toggle}
      />
      <strong className="log-bar__title">{log.title}</strong>
      {entry === null ? <NoRunYet /> : <RunInBar entry={entry} />}
    </div>
  );
}

function NoRunYet() {
  const { log } = useMessages();
  return (
    <span className="log-bar__empty">
      {log.empty} {log.emptyHint}
    </span>
  );
}

function RunInBar({ entry }: { entry: RunEntry }) {
  const messages = useMessages();
  const snapshot = useSnapshot(entry.watch);
  const { view, state } = snapshot;
  return (
    <>
      <span className="log-bar__run">{runTitle(entry.about, messages)}</span>
      <StateMark state={state} />
      <LogFigures snapshot={snapshot} />
      <span className="log-bar__actions">
        {!hasEnded(state) && <StopButton runId={view.runId} size="small" />}
        <CopyButton log={view.log} />
      </span>
    </>
  );
}
