import { Empty } from 'antd';
import { Link } from 'wouter';
import { useMessages } from '../../../i18n/language.tsx';

type Props = { kind: 'APPS' | 'MEDIA' | 'PLACES' | 'ITEMS'; searched: boolean };

/** In place of entries when there are none: what to do about it. */
export function NoEntries({ kind, searched }: Props) {
  const { catalog } = useMessages().data;
  if (searched) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={catalog.noMatch} />;
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<strong>{catalog.empty[kind]}</strong>}>
      <p>{catalog.emptyHint}</p>
      <Link href="/data">{catalog.toImport}</Link>
    </Empty>
  );
}
