import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import { useDelete } from '../../../undo/use-deletions.tsx';
import { DeleteGraph, dependsOnGraphs, type GraphSummary } from '../graph-query.ts';

type Props = { graph: Pick<GraphSummary, 'id' | 'name' | 'version'>; onDelete?: () => void };

/** Deletes one version of a graph. */
export function DeleteGraphButton({ graph: { id, name, version }, onDelete }: Props) {
  const { graphs, undo } = useMessages();
  const { list: words } = graphs;
  const remove = useDelete();
  const go = () => {
    remove({
      key: `graph:${id}`,
      label: undo.graph(name, version),
      hint: words.removeHint,
      mutation: DeleteGraph,
      variables: { id },
      context: dependsOnGraphs,
    });
    onDelete?.();
  };
  return (
    <Button
      type="text"
      size="small"
      icon={<DeleteOutlined aria-hidden />}
      aria-label={words.removeOf(name)}
      title={words.remove}
      onClick={go}
    />
  );
}
