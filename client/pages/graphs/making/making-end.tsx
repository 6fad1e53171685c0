import { Alert } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import type { RunEntry } from '../../../runs/run-logs.ts';
import { useSnapshot } from '../../../runs/use-runs.tsx';
import { refusalWords } from '../../users/extraction/refusal-words.ts';
import './making.css';

/** Says why the making of a graph ended before its end, and what of it is there. Nothing to see otherwise. */
export function MakingEnd({ entry }: { entry: RunEntry }) {
  const messages = useMessages();
  const { making: words } = messages.graphs;
  const { view, refusal } = useSnapshot(entry.watch);
  const { end, graph } = view;
  const rest = graph === null ? null : <span>{words.computedStays}</span>;
  if (refusal !== null)
    return (
      <Alert
        className="making-end"
        type="error"
        showIcon
        title={words.failed}
        description={refusalWords(refusal, messages)}
      />
    );
  if (end?.kind === 'cancelled')
    return <Alert className="making-end" type="info" showIcon title={words.stopped} description={rest} />;
  if (end?.kind !== 'failed') return null;
  return (
    <Alert
      className="making-end"
      type="error"
      showIcon
      role="alert"
      title={words.failed}
      description={
        <>
          {messages.error[end.code]}{' '}
          <span className="quiet" lang="en">
            {end.message}
          </span>{' '}
          {rest}
        </>
      }
    />
  );
}
