import { Alert } from 'antd';
import type { ReactNode } from 'react';

type Props = { type: 'info' | 'error'; title: string; more?: string | undefined; action?: ReactNode };

/** A line above a user's events: what happened, and what to try. */
export function UserAlert({ type, title, more, action }: Props) {
  const words = (
    <>
      <strong>{title}</strong> {more}
    </>
  );
  return <Alert className="user-alert" showIcon type={type} title={words} action={action} />;
}
