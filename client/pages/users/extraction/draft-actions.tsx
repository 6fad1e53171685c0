import { Button, Popconfirm } from 'antd';
import { useMutation } from 'urql';
import { graphql } from '../../../graphql/graphql.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useRuns } from '../../../runs/use-runs.tsx';

const DiscardDraft = graphql(`
  mutation DiscardDraft($userId: ID!) {
    discardDraft(userId: $userId) {
      id
      draft {
        id
      }
    }
  }
`);

/** What can be done with the events that an extraction left unfinished: go on from them, or delete them. */
export function DraftActions({ userId }: { userId: string }) {
  const { language, messages } = useLanguage();
  const { extract } = messages;
  const runs = useRuns();
  const [{ fetching, error }, discard] = useMutation(DiscardDraft);
  const goOn = () => runs.extract(userId, { language: language === 'zh' ? 'ZH' : 'EN', regenerate: false });
  return (
    <span className="draft-actions">
      {error && <span role="alert">{extract.discardFailed}</span>}
      <Button size="small" type="primary" title={extract.goOnHint} onClick={goOn}>
        {extract.goOn}
      </Button>
      <Popconfirm title={extract.discardConfirm} onConfirm={() => void discard({ userId })}>
        <Button size="small" loading={fetching}>
          {extract.discard}
        </Button>
      </Popconfirm>
    </span>
  );
}
