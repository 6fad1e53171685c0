import { DeleteOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { type CombinedError, useMutation } from 'urql';
import { useMessages } from '../../../i18n/language.tsx';
import { DeleteGraph, dependsOnGraphs, type GraphSummary } from '../graph-query.ts';

type Props = {
  graph: Pick<GraphSummary, 'id' | 'name' | 'version'>;
  onProblem: (error: CombinedError | undefined) => void;
  onDeleted?: () => void;
};

/** Deletes one version of a graph, once that is confirmed. */
export function DeleteGraphButton({ graph: { id, name, version }, onProblem, onDeleted }: Props) {
  const { list: words } = useMessages().graphs;
  const [{ fetching }, remove] = useMutation(DeleteGraph);
  return (
    <Popconfirm
      title={words.removeConfirm(name, version)}
      description={words.removeHint}
      okText={words.remove}
      okButtonProps={{ danger: true }}
      cancelText={words.cancel}
      onConfirm={async () => {
        const { data, error } = await remove({ id }, dependsOnGraphs);
        onProblem(error);
        if (data) onDeleted?.();
      }}
    >
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        loading={fetching}
        aria-label={words.removeOf(name)}
        title={words.remove}
      />
    </Popconfirm>
  );
}
