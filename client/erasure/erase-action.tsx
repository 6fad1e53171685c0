import { UserDeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { MeQuery } from '../access/me-query.ts';
import { useMessages } from '../i18n/language.tsx';

const EraseDialog = lazy(() => import('./erase-dialog.tsx'));

/** Opens the dialog that erases a person, for admins, and keeps it open once there is no such person any more. */
export function EraseAction({ userId, known }: { userId: string; known: boolean }) {
  const { erasure: words } = useMessages();
  const [open, setOpen] = useState(false);
  const [{ data }] = useQuery({ query: MeQuery });
  const mayErase = data?.me.role === 'ADMIN';
  return (
    <>
      {known && mayErase && (
        <Button
          icon={<UserDeleteOutlined />}
          aria-label={words.open}
          title={words.open}
          onClick={() => setOpen(true)}
        />
      )}
      {open && (
        <Suspense fallback={null}>
          <EraseDialog userId={userId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
