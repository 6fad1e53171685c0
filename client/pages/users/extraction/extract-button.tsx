import { Button } from 'antd';
import { StopButton } from '../../../components/stop-button.tsx';
import { useLanguage } from '../../../i18n/language.tsx';
import { useRuns } from '../../../runs/use-runs.tsx';
import { useShortcutProps } from '../../../shortcuts/use-shortcut-props.ts';
import type { User } from '../user-query.ts';
import { asksAfresh } from './asks-afresh.ts';

type Props = { user: User; running: boolean; runId: string | null };

/** Starts the extraction, or stops the one that runs. */
export function ExtractButton({ user, running, runId }: Props) {
  const { language, messages } = useLanguage();
  const { extract } = messages;
  const runs = useRuns();
  const runLanguage = language === 'zh' ? 'ZH' : 'EN';
  const regenerate = asksAfresh(user, runLanguage);
  const hint =
    user.currentSequence === null ? extract.firstHint : regenerate ? extract.afreshHint : extract.newHint;

  const shortcut = useShortcutProps('extract', user.behaviorCount === 0 ? messages.user.noBehaviors : hint);

  if (running) return <StopButton runId={runId} />;
  return (
    <Button
      type="primary"
      {...shortcut}
      disabled={user.behaviorCount === 0}
      onClick={() => runs.extract(user.id, { language: runLanguage, regenerate })}
    >
      {user.currentSequence === null ? extract.extract : extract.again}
    </Button>
  );
}
