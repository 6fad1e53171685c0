import { Empty } from 'antd';
import { useMessages } from '../../i18n/language.tsx';

/** In place of the users' rows when there are none: what to do about it. */
export function UsersEmpty({ search }: { search: string }) {
  const { users } = useMessages();
  if (search !== '')
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={users.noMatch(search)} />;
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<strong>{users.empty}</strong>}>
      <p>{users.emptyHint}</p>
      <p>
        <code className="command">npm run import -- FILE</code>
      </p>
      <p className="quiet">{users.emptyHintSample}</p>
    </Empty>
  );
}
