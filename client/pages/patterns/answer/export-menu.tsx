import { DownloadOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { DownloadLink } from '../../../access/download-link.tsx';
import { useMessages } from '../../../i18n/language.tsx';

const files = ['patterns.csv', 'patterns.jsonl', 'rules.csv', 'rules.jsonl'] as const;

/** Takes the patterns and rules of an answer out as files. */
export function ExportMenu({ answerId }: { answerId: string }) {
  const { answer: words } = useMessages().patterns;
  const links = (
    <ul className="answer-export">
      {files.map((file) => (
        <li key={file}>
          <DownloadLink href={`/export/${file}?mining=${answerId}`}>{words.files[file]}</DownloadLink>
        </li>
      ))}
    </ul>
  );
  return (
    <Popover content={links} trigger="click" placement="bottomRight">
      <Button icon={<DownloadOutlined aria-hidden />}>{words.export}</Button>
    </Popover>
  );
}
