import { Alert, InputNumber, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useLanguage } from '../i18n/language.tsx';
import { newKey } from '../runs/new-key.ts';
import { batchOfAll } from '../runs/run-logs.ts';
import { useRuns } from '../runs/use-runs.tsx';
import { BatchEstimate } from '../spending/batch-estimate.tsx';
import './batch-dialog.css';
import { type ExtractionProgress, ExtractionProgressQuery, StartBatch } from './batch-query.ts';

type Scope = 'MISSING' | 'STALE' | 'ALL';
const scopes = ['MISSING', 'STALE', 'ALL'] as const satisfies Scope[];

type Props = {
  /** What is chosen at first. */
  scope?: Scope;
  onClose: () => void;
};

/** Asks which users, how many at once, and starts. */
export default function BatchDialog({ scope: first = 'MISSING', onClose }: Props) {
  const { language, messages } = useLanguage();
  const { batch } = messages;
  const runs = useRuns();
  const [scope, setScope] = useState<Scope>(first);
  const [concurrency, setConcurrency] = useState<number | null>(null);
  const [key] = useState(newKey);
  const [{ data }] = useQuery({ query: ExtractionProgressQuery, requestPolicy: 'network-only' });
  const [{ fetching, error }, start] = useMutation(StartBatch);
  const runLanguage = language === 'zh' ? 'ZH' : 'EN';
  const go = async () => {
    const started = await start({ scope, concurrency, language: runLanguage, runKey: key });
    if (!started.data) return;
    runs.join(started.data.startBatch.id, batchOfAll);
    onClose();
  };
  return (
    <Modal
      open
      title={batch.dialog}
      okText={batch.start}
      cancelText={batch.cancel}
      confirmLoading={fetching}
      okButtonProps={{ disabled: data !== undefined && usersOf(scope, data.extractionProgress) === 0 }}
      onOk={() => void go()}
      onCancel={onClose}
    >
      <div className="batch-dialog">
        <Radio.Group
          className="batch-dialog__scopes"
          value={scope}
          onChange={({ target }) => setScope(target.value)}
        >
          {scopes.map((one) => (
            <Radio key={one} value={one}>
              {batch.scope[one]}
              {data && (
                <span className="quiet"> {batch.scopeCount(usersOf(one, data.extractionProgress))}</span>
              )}
            </Radio>
          ))}
        </Radio.Group>
        <div className="batch-dialog__concurrency">
          <label htmlFor="batch-concurrency">{batch.concurrency}</label>
          <InputNumber
            id="batch-concurrency"
            min={1}
            max={99}
            placeholder="8"
            value={concurrency}
            onChange={setConcurrency}
          />
        </div>
        <p className="quiet">{batch.concurrencyHint}</p>
        <BatchEstimate scope={scope} language={runLanguage} />
        {error && <Alert type="error" showIcon title={batch.startFailed} description={error.message} />}
      </div>
    </Modal>
  );
}

function usersOf(scope: Scope, { users, extracted, stale }: ExtractionProgress): number {
  if (scope === 'ALL') return users;
  return users - extracted + (scope === 'STALE' ? stale : 0);
}
