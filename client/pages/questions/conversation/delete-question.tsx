import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import { useDelete } from '../../../undo/use-deletions.tsx';
import { DeleteQuestion as Delete, dependsOnQuestions } from '../questions-query.ts';

/** Deletes a question with its answer. */
export function DeleteQuestion({ id, text }: { id: string; text: string }) {
  const { questions: words, undo } = useMessages();
  const remove = useDelete();
  return (
    <Button
      type="text"
      size="small"
      icon={<DeleteOutlined aria-hidden />}
      aria-label={words.removeOf(text)}
      title={words.remove}
      onClick={() =>
        remove({
          key: `question:${id}`,
          label: undo.question(text),
          hint: words.removeHint,
          mutation: Delete,
          variables: { id },
          context: dependsOnQuestions,
        })
      }
    />
  );
}
