import { Alert, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useMutation } from 'urql';
import { useLocation } from 'wouter';
import { graphql } from '../graphql/graphql.ts';
import { useMessages } from '../i18n/language.tsx';
import './erase-dialog.css';

const EraseUser = graphql(`
  mutation EraseUser($id: ID!) {
    eraseUser(id: $id) {
      behaviors
      events
      runs
      mentions
    }
  }
`);

/** What the person stood in: whatever of it is on the screen is asked again. */
const additionalTypenames = [
  'User',
  'UserSummary',
  'Sequence',
  'Run',
  'Batch',
  'Pattern',
  'Question',
  'Import',
  'App',
  'Media',
  'Place',
];

/** Erases a person once the id was typed, then says what went and leads back to the list. */
export default function EraseDialog({ userId, onClose }: { userId: string; onClose: () => void }) {
  const { erasure: words } = useMessages();
  const [typed, setTyped] = useState('');
  const [{ data, error, fetching }, erase] = useMutation(EraseUser);
  const [, navigate] = useLocation();
  const input = useId();
  const erased = data?.eraseUser;
  const leave = () => {
    onClose();
    if (erased) navigate('/users');
  };
  const isForbidden = error?.graphQLErrors.some(({ extensions }) => extensions.code === 'FORBIDDEN');
  return (
    <Modal
      open
      title={erased ? words.done(userId) : words.title}
      okText={erased ? words.close : words.erase}
      cancelText={words.cancel}
      cancelButtonProps={erased ? { hidden: true } : {}}
      okButtonProps={erased ? {} : { danger: true, disabled: typed !== userId }}
      confirmLoading={fetching}
      mask={{ closable: false }}
      onOk={erased ? leave : () => void erase({ id: userId }, { additionalTypenames })}
      onCancel={leave}
    >
      {erased ? (
        <p>{words.counts(erased.behaviors, erased.events, erased.runs, erased.mentions)}</p>
      ) : (
        <div className="erase-dialog">
          <p>{words.what}</p>
          <Alert type="warning" showIcon title={words.final} />
          <label htmlFor={input}>{words.confirm(userId)}</label>
          <Input
            id={input}
            autoFocus
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          {error && <Alert type="error" showIcon title={isForbidden ? words.forbidden : words.failed} />}
        </div>
      )}
    </Modal>
  );
}
