import { Empty } from 'antd';
import { Link } from 'wouter';
import { useMessages } from '../i18n/language.tsx';
import { useTitleDetail } from '../title/page-title.tsx';

export function NotFound() {
  const { page } = useMessages();
  useTitleDetail(page.notFound);
  return (
    <Empty className="page-empty" image={Empty.PRESENTED_IMAGE_SIMPLE} description={page.notFound}>
      <Link href="/">{page.toOverview}</Link>
    </Empty>
  );
}
