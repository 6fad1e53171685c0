import { Alert } from 'antd';
import type { CombinedError } from 'urql';
import { useMessages } from '../i18n/language.tsx';

/** Says why a price was not changed; nothing when it was. */
export function PriceProblem({ error }: { error: CombinedError | undefined }) {
  const { server, spending } = useMessages();
  if (error === undefined) return null;
  const [failure] = error.graphQLErrors;
  const forbidden = failure?.extensions?.code === 'FORBIDDEN';
  const why = forbidden ? spending.prices.forbidden : (failure?.message ?? server.unreachable);
  return <Alert type="error" showIcon role="alert" title={spending.prices.problem} description={why} />;
}
