import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import { useImportDesk } from './use-desk.ts';

/** Takes files that are dropped or chosen. @param small gives the room to the files that are there already */
export function DropZone({ small }: { small: boolean }) {
  const { data } = useMessages();
  const desk = useImportDesk();
  return (
    <Upload.Dragger
      className="drop-zone"
      multiple
      showUploadList={false}
      beforeUpload={(file) => {
        desk.add([file]);
        return false;
      }}
    >
      {!small && <InboxOutlined className="drop-zone__icon" />}
      <div className="drop-zone__words">{data.import.drop}</div>
      {!small && <div className="quiet">{data.import.dropHint}</div>}
    </Upload.Dragger>
  );
}
