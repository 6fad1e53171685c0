import { DeleteOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { type CombinedError, useMutation } from 'urql';
import { graphql } from '../../../graphql/graphql.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { dependsOnAnswers } from '../answer/answer-query.ts';

const DeleteMining = graphql(`
  mutation DeleteMining($id: ID!) {
    deleteMining(id: $id)
  }
`);

type Props = { id: string; onProblem: (error: CombinedError | undefined) => void };

/** Deletes an answer, once that is confirmed. */
export function DeleteAnswer({ id, onProblem }: Props) {
  const { history: words } = useMessages().patterns;
  const [{ fetching }, remove] = useMutation(DeleteMining);
  return (
    <Popconfirm
      title={words.removeConfirm}
      description={words.removeHint}
      okText={words.remove}
      okButtonProps={{ danger: true }}
      cancelText={words.cancel}
      onConfirm={async () => onProblem((await remove({ id }, dependsOnAnswers)).error)}
    >
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        loading={fetching}
        aria-label={words.removeOf(id)}
        title={words.remove}
      />
    </Popconfirm>
  );
}
