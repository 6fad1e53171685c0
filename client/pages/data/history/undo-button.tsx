import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../../graphql/graphql.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { type ImportFigures, importFigures } from '../import-figures.ts';
import { troubleIn, troubleWords } from '../trouble.ts';

const UndoImport = graphql(
  `
    mutation UndoImport($id: ID!) {
      undoImport(id: $id) {
        ...ImportFigures
      }
    }
  `,
  [importFigures],
);

/** Takes an import back, after it has said what will happen. */
export function UndoButton({ figures: { id, kind, added } }: { figures: ImportFigures }) {
  const messages = useMessages();
  const { history } = messages.data;
  const [open, setOpen] = useState(false);
  const [{ fetching, error }, undo] = useMutation(UndoImport);
  const go = async () => {
    const { data } = await undo({ id });
    if (data) setOpen(false);
  };
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {history.undo}
      </Button>
      <Modal
        open={open}
        title={history.undoTitle}
        okText={history.undoOk}
        okButtonProps={{ danger: true }}
        cancelText={history.keep}
        confirmLoading={fetching}
        onOk={() => void go()}
        onCancel={() => setOpen(false)}
      >
        <p>{kind === 'BEHAVIORS' ? history.undoBehaviors(added) : history.undoOther(added)}</p>
        {error && (
          <Alert
            type="error"
            showIcon
            title={history.undoFailed}
            description={troubleWords(troubleIn(error), messages)}
          />
        )}
      </Modal>
    </>
  );
}
