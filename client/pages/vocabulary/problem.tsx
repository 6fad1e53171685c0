import { Alert } from 'antd';
import type { CombinedError } from 'urql';
import { useMessages } from '../../i18n/language.tsx';
import { problemWords } from './problem-words.ts';

/** Says why something was not done; nothing when it was. */
export function Problem({ error }: { error: CombinedError | undefined }) {
  const { vocabulary } = useMessages();
  if (error === undefined) return null;
  const { title, detail } = problemWords(error, vocabulary.problem);
  return <Alert type="error" showIcon role="alert" title={title} description={detail} />;
}
