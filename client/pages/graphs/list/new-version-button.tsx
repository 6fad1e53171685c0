import { ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLanguage } from '../../../i18n/language.tsx';
import type { GraphSummary } from '../graph-query.ts';
import type { Making } from '../making/use-making.ts';

type Props = { graph: Pick<GraphSummary, 'id' | 'name'>; making: Making };

/** Makes the next version of a graph, of the data as it is now. */
export function NewVersionButton({ graph, making }: Props) {
  const { language, messages } = useLanguage();
  const { list: words } = messages.graphs;
  return (
    <Button
      type="text"
      size="small"
      icon={<ReloadOutlined />}
      disabled={making.asking}
      aria-label={words.anewOf(graph.name)}
      title={words.anew}
      onClick={() => void making.start({ versionOf: graph.id }, language === 'zh' ? 'ZH' : 'EN')}
    />
  );
}
