import { DeleteOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useMutation } from 'urql';
import { useMessages } from '../../../i18n/language.tsx';
import { DeleteQuestion as Delete, dependsOnQuestions } from '../questions-query.ts';

type Props = { id: string; text: string };

/** Deletes a question with its answer, once that is confirmed. */
export function DeleteQuestion({ id, text }: Props) {
  const { questions: words } = useMessages();
  const [{ fetching, error }, remove] = useMutation(Delete);
  return (
    <>
      {error && <span role="alert">{words.removeFailed}</span>}
      <Popconfirm
        title={words.removeConfirm}
        description={words.removeHint}
        okText={words.remove}
        okButtonProps={{ danger: true }}
        cancelText={words.cancel}
        onConfirm={() => void remove({ id }, dependsOnQuestions)}
      >
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          loading={fetching}
          aria-label={words.removeOf(text)}
          title={words.remove}
        />
      </Popconfirm>
    </>
  );
}
