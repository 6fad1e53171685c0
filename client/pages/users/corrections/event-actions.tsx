import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useMutation } from 'urql';
import type { Event } from '../../../graphql/fragments.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { DeleteEvent } from './corrections-query.ts';
import './event-actions.css';

const EventDialog = lazy(() => import('./event-dialog.tsx'));

/** Corrects or deletes an event of the present sequence by hand. */
export function EventActions({ event, onChange }: { event: Event; onChange: () => void }) {
  const { correction: words } = useMessages();
  const [editing, setEditing] = useState(false);
  const [{ fetching, error }, remove] = useMutation(DeleteEvent);
  const go = async () => {
    const removed = await remove({ id: event.id });
    if (!removed.error) onChange();
  };
  return (
    <span className="event-actions" data-failed={error !== undefined}>
      {error && <span role="alert">{words.failed}</span>}
      <Button
        type="text"
        size="small"
        icon={<EditOutlined />}
        aria-label={words.edit}
        title={words.edit}
        onClick={() => setEditing(true)}
      />
      <Popconfirm title={words.removeConfirm} onConfirm={() => void go()}>
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={words.remove}
          title={words.remove}
          loading={fetching}
        />
      </Popconfirm>
      {editing && (
        <Suspense fallback={null}>
          <EventDialog
            event={event}
            onClose={() => {
              setEditing(false);
              onChange();
            }}
          />
        </Suspense>
      )}
    </span>
  );
}
