import { Button } from 'antd';
import { useMessages } from '../i18n/language.tsx';

/** Asks for the next part of a list that grows downwards. */
export function ShowMore({ onClick }: { onClick: () => void }) {
  const { user } = useMessages();
  return (
    <Button className="show-more" onClick={onClick}>
      {user.showMore}
    </Button>
  );
}
