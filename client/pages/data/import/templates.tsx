import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import { saveText } from '../save-text.ts';
import type { Formats } from './formats-query.ts';

/** Files to fill in, which import as they stand. */
export function Templates({ templates }: { templates: Formats['importTemplates'] }) {
  const { data } = useMessages();
  return (
    <div className="templates">
      <span className="quiet">{data.import.templates}</span>
      {templates.map(({ fileName, text }) => (
        <Button
          key={fileName}
          type="link"
          size="small"
          icon={<DownloadOutlined />}
          aria-label={data.import.template(fileName)}
          onClick={() => saveText(text, fileName)}
        >
          {fileName}
        </Button>
      ))}
    </div>
  );
}
