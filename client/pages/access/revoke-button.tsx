import { Button, Popconfirm } from 'antd';
import { type CombinedError, useMutation } from 'urql';
import { useMessages } from '../../i18n/language.tsx';
import { dependsOnTokens, RevokeToken, type Token } from './tokens-query.ts';

type Props = { token: Token; onProblem: (error: CombinedError | undefined) => void };

/** Revokes a token, once that is confirmed. */
export function RevokeButton({ token: { id, name }, onProblem }: Props) {
  const { tokens: words } = useMessages().access;
  const [{ fetching }, revoke] = useMutation(RevokeToken);
  return (
    <Popconfirm
      title={words.revokeConfirm(name)}
      description={words.revokeHint}
      okText={words.revoke}
      okButtonProps={{ danger: true }}
      cancelText={words.cancel}
      onConfirm={async () => onProblem((await revoke({ id }, dependsOnTokens)).error)}
    >
      <Button
        className="access-revoke"
        size="small"
        type="link"
        loading={fetching}
        aria-label={words.revokeOf(name)}
      >
        {words.revoke}
      </Button>
    </Popconfirm>
  );
}
