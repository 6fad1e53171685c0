import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useMessages } from '../i18n/language.tsx';
import { answerText, type RunLog } from '../runs/run-log.ts';

/** Copies what the model answered. Browsers allow that on secure origins only; elsewhere there is no button. */
export function CopyButton({ log: rows }: { log: RunLog }) {
  const { log } = useMessages();
  const [copied, setCopied] = useState<RunLog | null>(null);
  if (!window.isSecureContext) return null;

  const done = copied === rows;
  const label = done ? log.copied : log.copy;
  const copy = async () => {
    await navigator.clipboard.writeText(answerText(rows));
    setCopied(rows);
  };
  return (
    <Button
      type="text"
      size="small"
      icon={done ? <CheckOutlined /> : <CopyOutlined />}
      aria-label={label}
      title={label}
      disabled={rows.length === 0}
      onClick={() => void copy()}
    />
  );
}
