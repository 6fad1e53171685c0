import { EditOutlined } from '@ant-design/icons';
import { Alert, Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useMutation } from 'urql';
import { useMessages } from '../../../i18n/language.tsx';
import { troubleIn, troubleWords } from '../../data/trouble.ts';
import { type GraphSummary, RenameGraph } from '../graph-query.ts';

/** Characters that the server takes. */
export const longestName = 80;

/** Renames a graph in all its versions. */
export function RenameGraphButton({ graph: { id, name } }: { graph: Pick<GraphSummary, 'id' | 'name'> }) {
  const messages = useMessages();
  const { list: words } = messages.graphs;
  const field = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [{ fetching, error }, rename] = useMutation(RenameGraph);
  const wanted = (typed ?? '').trim();
  const save = async () => {
    if (wanted === '') return;
    const { data } = await rename({ id, name: wanted }, { additionalTypenames: ['Graph'] });
    if (data) setTyped(null);
  };
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={<EditOutlined />}
        aria-label={words.renameOf(name)}
        title={words.rename}
        onClick={() => setTyped(name)}
      />
      <Modal
        open={typed !== null}
        title={words.rename}
        okText={words.save}
        cancelText={words.cancel}
        okButtonProps={{ disabled: wanted === '', loading: fetching }}
        onOk={() => void save()}
        onCancel={() => setTyped(null)}
        destroyOnHidden
      >
        <div className="graph-order__field">
          <label htmlFor={field}>{words.name}</label>
          <Input
            id={field}
            value={typed ?? ''}
            maxLength={longestName}
            onChange={({ target }) => setTyped(target.value)}
            onPressEnter={() => void save()}
          />
          <span className="graph-order__hint">{words.renameHint}</span>
          {error && (
            <Alert type="error" showIcon role="alert" title={troubleWords(troubleIn(error), messages)} />
          )}
        </div>
      </Modal>
    </>
  );
}
