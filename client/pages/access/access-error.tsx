import { Alert } from 'antd';
import type { CombinedError } from 'urql';
import { LoadError } from '../../components/load-error.tsx';
import { useMessages } from '../../i18n/language.tsx';

/** In place of what only admins may see, or what could not be loaded. */
export function AccessError({ error, retry }: { error: CombinedError; retry: () => void }) {
  const { page } = useMessages().access;
  const forbidden = error.graphQLErrors[0]?.extensions?.code === 'FORBIDDEN';
  if (!forbidden) return <LoadError error={error} retry={retry} />;
  return <Alert className="page-alert" type="info" showIcon title={page.adminsOnly} />;
}
