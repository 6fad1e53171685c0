import { Button, Empty } from 'antd';
import { Link } from 'wouter';
import { useMessages } from '../../i18n/language.tsx';

/** In place of the conversation when there is nothing to ask: where to make it. */
export function NoGraphs() {
  const { graph: words } = useMessages().questions;
  return (
    <Empty
      className="page-empty"
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={<strong>{words.none}</strong>}
    >
      <p>{words.noneHint}</p>
      <Link href="/graphs" asChild>
        <Button type="primary" href="/graphs">
          {words.toGraphs}
        </Button>
      </Link>
    </Empty>
  );
}
