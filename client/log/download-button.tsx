import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMessages } from '../i18n/language.tsx';
import { answerText, type RunLog } from '../runs/run-log.ts';

/** Saves what the model answered as a text file. @param name of the file, without its ending */
export function DownloadButton({ log: rows, name }: { log: RunLog; name: string }) {
  const { log } = useMessages();
  const save = () => {
    const address = URL.createObjectURL(new Blob([answerText(rows)], { type: 'text/plain;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${name}.txt`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <Button
      type="text"
      size="small"
      icon={<DownloadOutlined />}
      aria-label={log.download}
      title={log.download}
      disabled={rows.length === 0}
      onClick={save}
    />
  );
}
