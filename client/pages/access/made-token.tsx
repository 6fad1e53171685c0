import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button, Input, Modal } from 'antd';
import type { ResultOf } from 'gql.tada';
import { useState } from 'react';
import { useMessages } from '../../i18n/language.tsx';
import type { CreateToken } from './tokens-query.ts';

type Props = { made: ResultOf<typeof CreateToken>['createAccessToken']; onClose: () => void };

/** A token that was just made, to be handed on. Browsers copy on secure origins only; elsewhere it is marked by hand. */
export function MadeToken({ made: { secret, token }, onClose }: Props) {
  const { made: words } = useMessages().access.tokens;
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <Modal
      open
      title={words.title(token.name)}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <p>{words.once}</p>
      <div className="made-token">
        <Input readOnly aria-label={words.secret} value={secret} onFocus={({ target }) => target.select()} />
        {window.isSecureContext && (
          <Button icon={copied ? <CheckOutlined /> : <CopyOutlined />} onClick={() => void copy()}>
            {copied ? words.copied : words.copy}
          </Button>
        )}
      </div>
    </Modal>
  );
}
