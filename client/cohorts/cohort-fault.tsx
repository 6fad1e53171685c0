import { Alert } from 'antd';
import type { CombinedError } from 'urql';
import { useMessages } from '../i18n/language.tsx';
import { faultWords } from './fault-words.ts';

/** Says why something was not done; nothing when it was. */
export function CohortFault({ error }: { error: CombinedError | undefined }) {
  const { fault } = useMessages().cohorts;
  if (error === undefined) return null;
  const { title, detail } = faultWords(error, fault);
  return <Alert type="error" showIcon role="alert" title={title} description={detail} />;
}
