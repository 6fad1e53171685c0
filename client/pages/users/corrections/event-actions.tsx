import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Event } from '../../../graphql/fragments.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useDelete } from '../../../undo/use-deletions.tsx';
import { DeleteEvent } from './corrections-query.ts';
import './event-actions.css';

const EventDialog = lazy(() => import('./event-dialog.tsx'));

/** Corrects or deletes an event of the present sequence by hand. */
export function EventActions({ event, onChange }: { event: Event; onChange: () => void }) {
  const { language, messages } = useLanguage();
  const { correction: words } = messages;
  const [editing, setEditing] = useState(false);
  const remove = useDelete();
  return (
    <span className="event-actions">
      <Button
        type="text"
        size="small"
        icon={<EditOutlined />}
        aria-label={words.edit}
        title={words.edit}
        onClick={() => setEditing(true)}
      />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={words.remove}
        title={words.remove}
        onClick={() =>
          remove({
            key: `event:${event.id}`,
            label: messages.undo.event(event.type[language]),
            hint: words.removeHint,
            mutation: DeleteEvent,
            variables: { id: event.id },
            onDeleted: onChange,
          })
        }
      />
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
