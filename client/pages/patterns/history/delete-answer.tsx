import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { graphql } from '../../../graphql/graphql.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { useDelete } from '../../../undo/use-deletions.tsx';
import { dependsOnAnswers } from '../answer/answer-query.ts';

const DeleteMining = graphql(`
  mutation DeleteMining($id: ID!) {
    deleteMining(id: $id)
  }
`);

/** Deletes an answer. */
export function DeleteAnswer({ id }: { id: string }) {
  const { patterns, undo } = useMessages();
  const { history: words } = patterns;
  const remove = useDelete();
  return (
    <Button
      type="text"
      size="small"
      icon={<DeleteOutlined aria-hidden />}
      aria-label={words.removeOf(id)}
      title={words.remove}
      onClick={() =>
        remove({
          key: `answer:${id}`,
          label: undo.answer(id),
          hint: words.removeHint,
          mutation: DeleteMining,
          variables: { id },
          context: dependsOnAnswers,
        })
      }
    />
  );
}
