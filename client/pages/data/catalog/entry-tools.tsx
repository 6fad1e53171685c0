import { EditOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import type { TaggedEntry } from './catalog-query.ts';
import type { Tagging } from './use-tagging.ts';

type Props = { entry: TaggedEntry; onEdit: () => void; tagging: Tagging };

/** What can be done with the tags of one entry. */
export function EntryTools({ entry: { id, name }, onEdit, tagging }: Props) {
  const { catalog } = useMessages().data;
  return (
    <span className="entry-tools">
      <Button
        type="text"
        size="small"
        icon={<EditOutlined />}
        aria-label={catalog.edit(name)}
        title={catalog.edit(name)}
        onClick={onEdit}
      />
      <Button
        type="text"
        size="small"
        icon={<ReloadOutlined />}
        aria-label={catalog.retag(name)}
        title={catalog.retag(name)}
        disabled={tagging.busy}
        onClick={() => tagging.tagOne(id)}
      />
    </span>
  );
}
