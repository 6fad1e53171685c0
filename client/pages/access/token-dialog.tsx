import { Alert, Button, Input, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import { useMutation } from 'urql';
import { useMessages } from '../../i18n/language.tsx';
import { MadeToken } from './made-token.tsx';
import { CreateToken, dependsOnTokens, type Role } from './tokens-query.ts';

const longestName = 80;
const roles = ['VIEWER', 'ANALYST', 'ADMIN'] as const satisfies Role[];
/** Days for which a token may be good; null for as long as it is not revoked. */
const choices = [7, 30, 90, 365, null];

/** Makes a token, and shows it once. */
export function TokenDialog({ onClose }: { onClose: () => void }) {
  const { access } = useMessages();
  const { tokens: words } = access;
  const id = useId();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('ANALYST');
  const [days, setDays] = useState<number | null>(90);
  const [{ data, fetching, error }, create] = useMutation(CreateToken);
  if (data) return <MadeToken made={data.createAccessToken} onClose={onClose} />;
  return (
    <Modal
      open
      title={words.dialog.title}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="primary" htmlType="submit" form={id} disabled={name.trim() === ''} loading={fetching}>
            {words.dialog.make}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="access-form"
        onSubmit={(event) => {
          event.preventDefault();
          void create({ name: name.trim(), role, days }, dependsOnTokens);
        }}
      >
        <label htmlFor={`${id}-name`}>{words.name}</label>
        <Input
          id={`${id}-name`}
          autoFocus
          maxLength={longestName}
          aria-describedby={`${id}-hint`}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <span id={`${id}-hint`} className="quiet">
          {words.dialog.nameHint}
        </span>
        <label htmlFor={`${id}-role`}>{words.role}</label>
        <Select
          id={`${id}-role`}
          value={role}
          onChange={setRole}
          options={roles.map((value) => ({ value, label: access.roles[value] }))}
        />
        <label htmlFor={`${id}-days`}>{words.dialog.days}</label>
        <Select
          id={`${id}-days`}
          value={days}
          onChange={setDays}
          options={choices.map((value) => ({
            value,
            label: value === null ? words.dialog.forEver : words.dialog.dayChoice(value),
          }))}
        />
        {error && (
          <Alert
            type="error"
            showIcon
            title={access.page.failed}
            description={error.graphQLErrors[0]?.message}
          />
        )}
      </form>
    </Modal>
  );
}
