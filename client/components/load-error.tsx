import { Alert, Button, Skeleton } from 'antd';
import type { CombinedError } from 'urql';
import { useMessages } from '../i18n/language.tsx';
import { loadErrorWords } from './load-error-words.ts';

/**
 * In place of what a query should have brought. When the server cannot be reached the banner says so and the
 * query is asked again by itself, so this only keeps the place.
 */
export function LoadError({ error, retry }: { error: CombinedError; retry: () => void }) {
  const messages = useMessages();
  const { page } = messages;
  if (error.networkError) return <Skeleton active className="page-skeleton" />;
  return (
    <Alert
      className="page-alert"
      type="error"
      showIcon
      title={page.loadFailed}
      description={loadErrorWords(error, messages)}
      action={<Button onClick={retry}>{page.tryAgain}</Button>}
    />
  );
}
