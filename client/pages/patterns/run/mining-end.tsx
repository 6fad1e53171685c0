import { Alert, Button } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import type { RunEntry } from '../../../runs/run-logs.ts';
import { useSnapshot } from '../../../runs/use-runs.tsx';
import { refusalWords } from '../../users/extraction/refusal-words.ts';
import { fittingSupport } from './fitting-support.ts';

type Props = {
  entry: RunEntry;
  /** Asks the same again, with another least support if one is given. */
  onAgain: (leastUsers: number | null) => void;
  onClose: () => void;
};

/** Says why a search brought no answer, and offers what would. */
export function MiningEnd({ entry, onAgain, onClose }: Props) {
  const messages = useMessages();
  const { run: words } = messages.patterns;
  const { view, refusal } = useSnapshot(entry.watch);
  const { end } = view;
  const close = { onClose, 'aria-label': words.dismiss };
  if (refusal !== null) {
    return (
      <Alert
        className="mining-end"
        type="error"
        showIcon
        closable={close}
        title={words.failed}
        description={refusalWords(refusal, messages)}
      />
    );
  }
  if (end?.kind === 'cancelled')
    return <Alert className="mining-end" type="info" showIcon closable={close} title={words.stopped} />;
  if (end?.kind !== 'failed') return null;
  const least = end.code === 'MINING_LIMIT' ? fittingSupport(end.message) : null;
  return (
    <Alert
      className="mining-end"
      type="error"
      showIcon
      role="alert"
      closable={close}
      title={words.failed}
      description={
        <div className="mining-end__words">
          <span>{messages.error[end.code]}</span>
          <span className="quiet" lang="en">
            {end.message}
          </span>
          <span>
            {least !== null && (
              <Button type="primary" size="small" onClick={() => onAgain(least)}>
                {words.tryUsers(least)}
              </Button>
            )}
            {end.retryable && (
              <Button size="small" onClick={() => onAgain(null)}>
                {words.tryAgain}
              </Button>
            )}
          </span>
        </div>
      }
    />
  );
}
