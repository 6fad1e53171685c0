import { DeleteOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useMutation } from 'urql';
import { graphql } from '../../../graphql/graphql.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { dependsOnAnswers } from '../answer/answer-query.ts';

const DeleteMining = graphql(`
  mutation DeleteMining($id: ID!) {
    deleteMining(id: $id)
  }
`);

/** Deletes an answer, once that is confirmed. */
export function DeleteAnswer({ id }: { id: string }) {
  const { detail, history: words } = useMessages().patterns;
  const [{ fetching, error }, remove] = useMutation(DeleteMining);
  return (
    <Popconfirm
      title={words.removeConfirm}
      description={words.removeHint}
      okText={words.remove}
      okButtonProps={{ danger: true }}
      cancelText={words.cancel}
      onConfirm={() => void remove({ id }, dependsOnAnswers)}
    >
      <Button
        type="text"
        size="small"
        danger={error !== undefined}
        icon={<DeleteOutlined />}
        loading={fetching}
        aria-label={words.removeOf(id)}
        title={error ? detail.failed : words.remove}
      />
    </Popconfirm>
  );
}
