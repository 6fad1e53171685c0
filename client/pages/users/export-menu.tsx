import { DownloadOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { DownloadLink } from '../../access/download-link.tsx';
import { useMessages } from '../../i18n/language.tsx';

const files = ['events.csv', 'events.jsonl', 'sequences.csv', 'sequences.jsonl'] as const;

/** Takes the events and sequences that count out as files: of everybody, or of one user. */
export function ExportMenu({ userId }: { userId?: string }) {
  const { exports: words } = useMessages();
  const query = userId === undefined ? '' : `?user=${encodeURIComponent(userId)}`;
  const links = (
    <ul className="export-menu">
      {files.map((file) => (
        <li key={file}>
          <DownloadLink href={`/export/${file}${query}`}>{words.items[file]}</DownloadLink>
        </li>
      ))}
    </ul>
  );
  return (
    <Popover content={links} trigger="click" placement="bottomRight">
      <Button icon={<DownloadOutlined />} aria-label={words.label} title={words.label} />
    </Popover>
  );
}
