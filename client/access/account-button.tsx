import { UserOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useMessages } from '../i18n/language.tsx';
import { useDeletions } from '../undo/use-deletions.tsx';
import './account-button.css';
import { MeQuery } from './me-query.ts';
import { useAccess } from './use-access.tsx';

/** The name and the role of who is signed in, and the way out; for admins also the way to the page about access. */
export default function AccountButton() {
  const { account: words, roles } = useMessages().access;
  const { passes } = useAccess();
  const deletions = useDeletions();
  const [open, setOpen] = useState(false);
  const [{ data }] = useQuery({ query: MeQuery });
  if (!data) return null;
  const { name, role } = data.me;
  const signOut = async () => {
    // What waits to be deleted would be refused once nobody is signed in.
    await deletions.leave();
    await passes.signOut();
  };
  const menu = (
    <ul className="account-menu">
      <li>
        <strong className="account-menu__name">{name}</strong>
        <span className="quiet">{roles[role]}</span>
      </li>
      {role === 'ADMIN' && (
        <li>
          <Link href="/access" onClick={() => setOpen(false)}>
            {words.access}
          </Link>
        </li>
      )}
      <li>
        <Button block onClick={() => void signOut()}>
          {words.signOut}
        </Button>
      </li>
    </ul>
  );
  return (
    <Popover content={menu} trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen}>
      <Button type="text" icon={<UserOutlined aria-hidden />} title={words.label(name, roles[role])}>
        <span className="account-button__name">{name}</span>
        <span className="account-button__role quiet">{roles[role]}</span>
      </Button>
    </Popover>
  );
}
